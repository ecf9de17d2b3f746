package dev.kpdagger.scan;

/// How files are read.
///
/// @param vendor slug of the vendor to force, empty to recognise each file
/// @param maxFileBytes larger files are not read
/// @param releases what else than the files tells of the devices
public record ReadOptions(String vendor, long maxFileBytes, KnownReleases releases) {

  public static final long DEFAULT_MAX_FILE_BYTES = 64L << 20;

  public static final ReadOptions DEFAULT =
      new ReadOptions("", DEFAULT_MAX_FILE_BYTES, KnownReleases.NONE);
}
