package dev.kpdagger.vendors.ios;

import dev.kpdagger.vendors.lines.PrintedRelease;

/// Tells releases of IOS XE from those of IOS.
final class IosXe {

  private IosXe() {}

  /// 16 and later, or the 3.x numbers of its first releases, whose configurations print 15.x.
  static boolean is(PrintedRelease release) {
    return release.major() >= 16 || release.major() == 3;
  }
}
