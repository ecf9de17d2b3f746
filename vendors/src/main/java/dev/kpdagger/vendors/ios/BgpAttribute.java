package dev.kpdagger.vendors.ios;

import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;

/// A line about a neighbour; its attribute begins at word `at`.
record BgpAttribute(Statement line, int at) {

  String name() {
    return line.word(at);
  }

  String value() {
    return line.word(at + 1);
  }

  String second() {
    return line.word(at + 2);
  }

  /// Marks the line as read when its attribute is among the facts.
  void claim(Reading reading) {
    switch (name()) {
      case "remote-as",
          "peer-group",
          "shutdown",
          "password",
          "ao",
          "ttl-security",
          "ebgp-multihop",
          "maximum-prefix",
          "prefix-list",
          "route-map",
          "distribute-list",
          "filter-list",
          "inherit",
          "local-as",
          "update-source",
          "description" ->
          reading.claim(line);
      default -> {}
    }
  }
}
