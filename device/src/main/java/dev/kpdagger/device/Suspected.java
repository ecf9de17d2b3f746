package dev.kpdagger.device;

/// Something that is wrong unless a check finds otherwise, so that what clears it is worth telling.
public interface Suspected extends Located {

  /// Whether there is reason to suspect it.
  boolean suspected();
}
