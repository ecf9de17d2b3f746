package dev.kpdagger.device;

/// How many lines of a file ended in each state.
public record Coverage(
    int lines, int modelled, int irrelevant, int notModelled, int unrecognised, int invalid) {

  public static final Coverage NONE = new Coverage(0, 0, 0, 0, 0, 0);

  /// The share of lines that were read or have no bearing, from 0 to 1; 1 for an empty file.
  public double understood() {
    return lines == 0 ? 1 : (double) (modelled + irrelevant) / lines;
  }
}
