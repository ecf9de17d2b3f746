package dev.kpdagger.audit;

import dev.kpdagger.device.ToldIdentity;

/// What a verdict rests on.
public sealed interface Evidence {

  /// Lines of the file, counted from 1; `text` has its secrets redacted and its lines joined by LF.
  record Lines(int firstLine, int lastLine, String text) implements Evidence {}

  /// A packet that shows it: `tcp 10.0.0.1:1024 > 192.0.2.1:443`, and what happens to it.
  record Packet(String packet, String shows) implements Evidence {}

  /// A default of the platform that the file does not override, or what something else than the
  /// file states of the device.
  ///
  /// @param setting what it is: `management.ssh.version`, `execTimeout of vty 0 4`
  /// @param source the versions it holds for and who documents it; or who states it
  record DefaultValue(String setting, String value, String source) implements Evidence {

    /// Whether it is stated, by the site, the user or a saved output, and no default.
    public boolean isStated() {
      return source.startsWith(ToldIdentity.STATED);
    }
  }

  /// A limit that the check goes by.
  ///
  /// @param parameter its name
  /// @param what what it limits, with its unit
  /// @param source who set it; empty for the default of the check
  record Limit(String parameter, String value, String what, String source) implements Evidence {}

  /// Something that the file does not tell.
  record Missing(String setting, String reason) implements Evidence {}
}
