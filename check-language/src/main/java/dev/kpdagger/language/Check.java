package dev.kpdagger.language;

/// A check that can run.
///
/// @param number of the check within its code
/// @param texts what people read of it
public record Check(CheckHead head, CheckCode code, int number, CheckTexts texts) {

  public String id() {
    return head.id();
  }
}
