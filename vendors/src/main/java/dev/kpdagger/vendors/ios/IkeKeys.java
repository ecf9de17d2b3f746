package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.vpn.IkeKey;
import dev.kpdagger.packets.Ip4;
import dev.kpdagger.vendors.lines.CiscoSecrets;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// Pre-shared keys: `crypto isakmp key`, keyrings of both versions, and client groups.
final class IkeKeys {

  private final Reading reading;
  private final List<IkeKey> keys = new ArrayList<>();

  private IkeKeys(Reading reading) {
    this.reading = reading;
  }

  static List<IkeKey> read(Reading reading) {
    var keys = new IkeKeys(reading);
    for (Statement head : reading.global("crypto")) {
      if (head.negated()) {
        continue;
      }
      if (head.starts("crypto", "isakmp", "key")) {
        keys.global(head);
      } else if (head.starts("crypto", "keyring")) {
        keys.ring(head);
      } else if (head.starts("crypto", "ikev2", "keyring")) {
        keys.ring2(head);
      } else if (head.starts("crypto", "isakmp", "client") && head.word(4).equals("group")) {
        keys.group(head);
      }
    }
    return keys.keys;
  }

  /// Whether word `at` is a type number that a value follows.
  private static int valueAt(Statement line, int at) {
    var word = line.word(at);
    return word.equals("0") || word.equals("6") ? at + 1 : at;
  }

  /// `crypto isakmp key [0|6] KEY address A [MASK]`, or `hostname H`.
  private void global(Statement line) {
    int after = valueAt(line, 3) + 1;
    add(line, 1, peer(line, after), line, 3);
  }

  /// The peer that begins at a word `address`, `hostname` or `ipv6`.
  private static String peer(Statement line, int at) {
    if (!line.word(at).equals("address")) {
      return line.word(at + 1);
    }
    return address(line.word(at + 1), line.word(at + 2));
  }

  private static String address(String word, String maskWord) {
    var mask = Ip4.parse(maskWord);
    if (word.indexOf('/') > 0) {
      return word;
    }
    if (word.equals("0.0.0.0") && mask.isEmpty()) {
      return "0.0.0.0/0";
    }
    int length = mask.isEmpty() ? 32 : Ip4.prefixLength(mask.getAsInt()).orElse(32);
    return word.indexOf(':') >= 0 ? word : word + "/" + length;
  }

  private static boolean isWildcard(String peer) {
    return peer.equals("0.0.0.0/0") || peer.equals("::/0");
  }

  private void add(Statement span, long version, String peer, Statement line, int at) {
    if (valueAt(line, at) >= line.size()) {
      reading.invalid(line);
      return;
    }
    reading.claim(line);
    var secret = CiscoSecrets.readWord(reading, line, at);
    keys.add(new IkeKey(version, peer, isWildcard(peer), secret, span.blockSpan()));
  }

  private void ring(Statement head) {
    reading.claim(head);
    for (Statement line : head.children()) {
      int key = line.indexOf("key", 2);
      if (line.starts("pre-shared-key") && key > 0 && !line.negated()) {
        add(line, 1, peer(line, 1), line, key + 1);
      }
    }
  }

  /// A peer may have one key for both directions, or one for each.
  private void ring2(Statement head) {
    reading.claim(head);
    for (Statement peer : head.children()) {
      if (!peer.starts("peer")) {
        continue;
      }
      reading.claim(peer);
      var section = Section.of(reading, peer);
      var address = section.last("address");
      var host = section.last("hostname");
      var identity = section.last("identity");
      var name = peer.word(1);
      if (address != null) {
        name = address(address.word(1), address.word(2));
      } else if (host != null) {
        name = host.word(1);
      } else if (identity != null) {
        name = identity.word(identity.size() - 1);
      }
      for (Statement line : section.all("pre-shared-key")) {
        boolean directed = line.word(1).equals("local") || line.word(1).equals("remote");
        if (!line.negated()) {
          add(line, 2, name, line, directed ? 2 : 1);
        }
      }
    }
  }

  /// Whoever knows a group's key may connect from anywhere.
  private void group(Statement head) {
    reading.claim(head);
    for (Statement line : head.children()) {
      if (line.starts("key") && !line.negated() && line.size() > 1) {
        reading.claim(line);
        var secret = CiscoSecrets.readWord(reading, line, 1);
        keys.add(new IkeKey(1, "group " + head.word(5), true, secret, line.span()));
      }
    }
  }
}
