package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.support.Credential;
import dev.kpdagger.vendors.lines.CiscoSecrets;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// Passwords and keys of functions that have no facts of their own.
final class Credentials {

  private final Reading reading;
  private final List<Credential> found = new ArrayList<>();

  private Credentials(Reading reading) {
    this.reading = reading;
  }

  static List<Credential> read(Reading reading) {
    var credentials = new Credentials(reading);
    for (Statement statement : reading.global()) {
      if (!statement.negated()) {
        credentials.global(statement);
      }
    }
    return credentials.found;
  }

  private void add(String service, String place, String user, Statement line, int at) {
    reading.claim(line);
    found.add(
        new Credential(service, place, user, EosSecrets.read(reading, line, at), line.span()));
  }

  private void global(Statement line) {
    switch (line.word(0)) {
      case "boot" -> {
        if (line.starts("boot", "secret") && line.size() > 2) {
          add("boot-loader", "", "", line, 2);
        }
      }
      case "vmtracer" -> session(line);
      case "cvx" -> {
        for (Statement service : line.children()) {
          for (Statement inner : service.children()) {
            if (inner.starts("redis", "password")) {
              add("controller-database", service.word(1), "", inner, 2);
            }
          }
        }
      }
      case "mac" -> {
        if (line.starts("mac", "security")) {
          macSecurity(line);
        }
      }
      case "dot1x" -> supplicants(line);
      case "monitor" -> probe(line);
      case "radius", "mpls", "ldap" -> keys(line);
      case "service" -> {
        // the last word is the key that a licence is bound to
        if (line.starts("service", "unsupported-transceiver")) {
          CiscoSecrets.markFrom(reading, line, 3);
        }
      }
      case "router" -> {
        if (line.starts("router", "isis")) {
          areaKeys(line);
        }
        if (line.starts("router", "msdp") || line.starts("router", "isis")) {
          keys(line);
        }
      }
      default -> {}
    }
  }

  private void session(Statement head) {
    reading.claim(head);
    var section = Section.of(reading, head);
    var user = section.last("username");
    var password = section.last("password");
    if (password != null && !password.negated()) {
      add("vmtracer", head.word(2), user == null ? "" : user.word(1), password, 1);
    }
  }

  /// `profile P`, `key CKN [TYPE] CAK [fallback]`.
  private void macSecurity(Statement head) {
    reading.claim(head);
    for (Statement line : head.children()) {
      if (line.starts("license")) {
        CiscoSecrets.markFrom(reading, line, 2);
      } else if (line.starts("profile") && !line.negated()) {
        reading.claim(line);
        var section = Section.of(reading, line);
        for (Statement key : section.all("key")) {
          if (!key.negated()) {
            found.add(
                new Credential(
                    "mac-security",
                    line.word(1) + " key " + key.word(1),
                    "",
                    EosSecrets.readWord(reading, key, 2),
                    key.span()));
          }
        }
      }
    }
  }

  private void supplicants(Statement head) {
    for (Statement line : head.children()) {
      if (line.starts("supplicant", "profile") && !line.negated()) {
        reading.claim(line);
        var section = Section.of(reading, line);
        var identity = section.last("identity");
        var passphrase = section.last("passphrase");
        if (passphrase != null && !passphrase.negated()) {
          var user = identity == null ? "" : identity.word(1);
          add("dot1x-supplicant", line.word(2), user, passphrase, 1);
        }
      }
    }
  }

  /// `monitor server radius`, `probe method access-request username U password [TYPE] P`.
  private void probe(Statement head) {
    if (!head.starts("monitor", "server", "radius")) {
      keys(head);
      return;
    }
    reading.claim(head);
    for (Statement line : head.children()) {
      int at = line.indexOf("password", 2);
      if (line.starts("probe", "method")) {
        reading.claim(line);
        if (at > 0) {
          add("radius-probe", "", line.after("username", 2), line, at + 1);
        }
      }
    }
  }

  /// Hides keys of sections that are known but not in the facts. `authentication key [TYPE] KEY`
  /// and `authentication key-id N algorithm A key [TYPE] KEY` of a process, which protect what its
  /// routers tell.
  private void areaKeys(Statement head) {
    for (Statement line : head.children()) {
      int at = line.indexOf("key", 1);
      if (line.starts("authentication") && !line.negated() && at > 0 && at + 1 < line.size()) {
        add("isis", head.word(2), "", line, at + 1);
      }
    }
  }

  private void keys(Statement head) {
    for (Statement line : head.children()) {
      for (String word : List.of("key", "password")) {
        int at = line.indexOf(word, 0);
        if (at >= 0 && at + 1 < line.size() && !line.word(at + 1).equals("chain")) {
          CiscoSecrets.markFrom(reading, line, at + 1);
        }
      }
      keys(line);
    }
  }
}
