package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.vendors.lines.CiscoSecrets;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import org.jspecify.annotations.Nullable;

/// How an interior routing protocol authenticates on one interface. A mode without a key is no
/// authentication.
final class RoutingAuthentication {

  /// @param method none, cleartext, md5 or a stronger algorithm
  record Answer(Fact<String> method, @Nullable Secret key) {}

  private static final String SOURCE =
      "none; a configuration shows authentication where there is one";

  private RoutingAuthentication() {}

  static Answer read(Section section, RoutingProcesses.Instance process) {
    return switch (process.protocol()) {
      case "ospf" -> ospf(section);
      case "ospfv3" -> ospf3(section);
      case "isis" -> isis(section);
      default -> none(section);
    };
  }

  private static Answer none(Section section) {
    return new Answer(section.absent("none", SOURCE), null);
  }

  /// `ip ospf authentication [message-digest]` with `ip ospf authentication-key [TYPE] KEY` or `ip
  /// ospf message-digest-key N ALGORITHM [TYPE] KEY`.
  static Answer ospf(Section section) {
    var reading = section.reading();
    var digest = section.last("ip", "ospf", "message-digest-key");
    var text = section.last("ip", "ospf", "authentication-key");
    Secret digestKey =
        digest == null || digest.negated() ? null : EosSecrets.read(reading, digest, 5);
    Secret textKey = text == null || text.negated() ? null : EosSecrets.read(reading, text, 3);
    var mode = section.last("ip", "ospf", "authentication");
    if (mode == null || mode.negated()) {
      return none(section);
    }
    return switch (mode.word(3)) {
      case "message-digest" -> withKey(mode, digest == null ? "md5" : digest.word(4), digestKey);
      case "" -> withKey(mode, "cleartext", textKey);
      default -> new Answer(reading.notUnderstood(mode), null);
    };
  }

  private static Answer withKey(Statement mode, String method, @Nullable Secret key) {
    return new Answer(Fact.explicit(key == null ? "none" : method, mode.span()), key);
  }

  /// `ospfv3 {authentication|encryption} ipsec spi N ... {md5|sha1} ...`.
  private static Answer ospf3(Section section) {
    Statement mode = null;
    for (Statement line : section.lines()) {
      boolean about = line.starts("ospfv3") || line.starts("ipv6", "ospf");
      int at =
          about ? Math.max(line.indexOf("authentication", 1), line.indexOf("encryption", 1)) : -1;
      if (at > 0) {
        section.reading().claim(line);
        CiscoSecrets.markFrom(section.reading(), line, line.indexOf("spi", at) + 3);
        mode = line.negated() ? null : line;
      }
    }
    if (mode == null) {
      return none(section);
    }
    for (int i = 1; i < mode.size(); i++) {
      if (mode.word(i).equals("md5") || mode.word(i).equals("sha1")) {
        return new Answer(Fact.explicit(mode.word(i), mode.span()), null);
      }
    }
    return new Answer(section.reading().notUnderstood(mode), null);
  }

  /// `isis authentication mode {text|md5|sha key-id N|shared-secret profile P algorithm A}` with
  /// `isis authentication key [TYPE] KEY`, or `isis authentication key-id N algorithm A key [TYPE]
  /// KEY`. These protect hellos; those of the process protect what the routers tell.
  static Answer isis(Section section) {
    var reading = section.reading();
    Secret key = null;
    Statement mode = null;
    Statement byId = null;
    for (Statement line : section.all("isis", "authentication")) {
      if (line.negated()) {
        continue;
      }
      switch (line.word(2)) {
        case "mode" -> mode = line;
        case "key" -> key = EosSecrets.read(reading, line, 3);
        case "key-id" -> {
          byId = line;
          int at = line.indexOf("key", 4);
          key = at < 0 ? key : EosSecrets.read(reading, line, at + 1);
        }
        default -> {}
      }
    }
    if (mode == null) {
      return none(section);
    }
    return switch (mode.word(3)) {
      case "text" -> withKey(mode, "cleartext", key);
      case "md5" -> withKey(mode, "md5", key);
      case "sha" -> withKey(mode, byId == null ? "sha" : byId.after("algorithm", 3), key);
      case "shared-secret" ->
          new Answer(Fact.explicit(mode.after("algorithm", 4), mode.span()), null);
      default -> new Answer(reading.notUnderstood(mode), null);
    };
  }
}
