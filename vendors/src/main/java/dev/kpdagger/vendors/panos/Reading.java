package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.LineStates;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.PrintedRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One file while its facts are read: its tree, and what may be said of what is not in it.
///
/// Whoever reads a node claims it.
final class Reading {

  private static final String FRAGMENT =
      "the file is a part of a configuration, what is absent is not known";
  private static final String TRUNCATED =
      "the file does not reach the end of the configuration, what is absent is not known";
  private static final String MANAGED =
      "a Panorama manages this firewall, and what it has pushed is not in this file";
  static final String PLACEHOLDER = "a placeholder of a template stands in its place";

  private static final Node NOTHING = new Node("", 1, 1, false);

  private final SourceText text;
  private final LineStates states;
  private final Document document;
  private final Node device;
  private final boolean panorama;
  private final String absence;
  private final List<Scope> scopes;
  private final List<Config> configs;
  private final @Nullable PrintedRelease release;

  Reading(SourceText text, LineStates states, Document document) {
    this.text = text;
    this.states = states;
    this.document = document;
    this.device = firstEntry(document.root().child("devices"));
    this.panorama =
        device.child("device-group") != null
            || device.child("template") != null
            || device.child("template-stack") != null
            || document.root().child("panorama") != null;
    this.absence = absence();
    this.scopes = Scope.of(this);
    this.configs = Config.of(document.root());
    this.release = PrintedRelease.of(text, release(document));
  }

  private String absence() {
    if (!document.problem().isEmpty()) {
      return "the file was read only up to line "
          + document.faultLine()
          + ", where "
          + document.problem();
    }
    return switch (document.completeness()) {
      case FRAGMENT -> FRAGMENT;
      case TRUNCATED -> TRUNCATED;
      case WHOLE -> panorama || document.merged() || !isManaged() ? "" : MANAGED;
    };
  }

  private boolean isManaged() {
    return device.at("deviceconfig", "system", "panorama", "local-panorama", "panorama-server")
            != null
        || device.at("deviceconfig", "system", "panorama-server") != null;
  }

  private static @Nullable PrintedRelease release(Document document) {
    var version = document.osVersion();
    return version == null ? null : PrintedRelease.parse(version);
  }

  /// The release that the file names, or null.
  @Nullable PrintedRelease release() {
    return release;
  }

  /// Its own configuration, and what a Panorama gives to its firewalls.
  List<Config> configs() {
    return configs;
  }

  /// The facts of one kind of every configuration in the file.
  <T> FactList<T> each(Function<Config, List<T>> read) {
    var all = new ArrayList<T>();
    configs.forEach(config -> all.addAll(read.apply(config)));
    return list(all);
  }

  SourceText text() {
    return text;
  }

  LineStates states() {
    return states;
  }

  Document document() {
    return document;
  }

  Node root() {
    return document.root();
  }

  /// The entry of the device itself: `localhost.localdomain`.
  Node device() {
    return device;
  }

  /// Whether the file is of a Panorama, and not of a firewall.
  boolean isPanorama() {
    return panorama;
  }

  /// The places where policies and objects stand: shared, virtual systems, device groups.
  List<Scope> scopes() {
    return scopes;
  }

  Completeness completeness() {
    return document.completeness();
  }

  private static Node firstEntry(@Nullable Node parent) {
    if (parent != null) {
      for (Node child : parent) {
        return child;
      }
    }
    return NOTHING;
  }

  /// The child with a name; one without anything where there is none.
  static Node child(Node parent, String name) {
    var child = parent.child(name);
    return child == null ? NOTHING : child;
  }

  /// The node at a path; one without anything where there is none.
  static Node at(Node from, String... path) {
    var node = from.at(path);
    return node == null ? NOTHING : node;
  }

  /// The value of an element, claimed, or null.
  static @Nullable Node value(Node from, String... path) {
    var element = from.at(path);
    var value = element == null ? null : element.lastChild();
    if (element == null || value == null) {
      return null;
    }
    for (Node each : element) {
      each.claim();
    }
    return value;
  }

  /// The word of a value, claimed, or the empty text.
  static String word(Node from, String... path) {
    var value = value(from, path);
    return value == null ? "" : value.word();
  }

  /// The words of all values of an element, claimed.
  static List<String> words(Node from, String... path) {
    var element = from.at(path);
    if (element == null) {
      return List.of();
    }
    var words = new ArrayList<String>(element.size());
    for (Node value : element) {
      value.claim();
      words.add(value.word());
    }
    return words;
  }

  /// The words right under an element, claimed, with a space between.
  static String children(Node from, String element) {
    return String.join(" ", words(from, element));
  }

  /// Whether an element says yes.
  static boolean isYes(Node from, String... path) {
    return word(from, path).equals("yes");
  }

  static boolean isPlaceholder(String word) {
    return word.contains("{{") || word.contains("{%") || word.startsWith("$");
  }

  /// What is said with yes and no; else the default.
  Fact<Boolean> flag(boolean byDefault, String source, Node from, String... path) {
    var value = value(from, path);
    if (value == null) {
      return absent(byDefault, source);
    }
    return switch (value.word()) {
      case "yes" -> Fact.explicit(true, value.span());
      case "no" -> Fact.explicit(false, value.span());
      default -> notUnderstood(value);
    };
  }

  /// The same for an option of a section that is there: its default does not depend on the rest of
  /// the file.
  static Fact<Boolean> option(boolean byDefault, String source, Node from, String... path) {
    var value = value(from, path);
    if (value == null) {
      return Fact.byDefault(byDefault, source);
    }
    return switch (value.word()) {
      case "yes" -> Fact.explicit(true, value.span());
      case "no" -> Fact.explicit(false, value.span());
      default -> notUnderstood(value);
    };
  }

  Fact<Long> number(Fact<Long> byDefault, Node from, String... path) {
    var value = value(from, path);
    if (value == null) {
      return byDefault;
    }
    var number = Numbers.parse(value.word());
    return number == null ? notUnderstood(value) : Fact.explicit(number, value.span());
  }

  static Fact<String> text(Fact<String> byDefault, Node from, String... path) {
    var value = value(from, path);
    if (value == null) {
      return byDefault;
    }
    return isPlaceholder(value.word())
        ? Fact.unknown(PLACEHOLDER)
        : Fact.explicit(value.word(), value.span());
  }

  static <T> Fact<T> notUnderstood(Node value) {
    return Fact.unknown(
        isPlaceholder(value.word()) ? PLACEHOLDER : "line " + value.line() + " was not understood");
  }

  /// The fact of something that the file does not say: its default when all of the configuration is
  /// here.
  <T> Fact<T> absent(T value, String source) {
    return absence.isEmpty() ? Fact.byDefault(value, source) : Fact.unknown(absence);
  }

  /// Why there may be more than the file shows, or empty.
  String absenceReason() {
    return absence;
  }

  /// The facts of one kind; there may be more of them when the file does not hold everything.
  <T> FactList<T> list(List<T> items) {
    return absence.isEmpty() ? FactList.complete(items) : FactList.open(items, absence);
  }
}
