package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.PrintedRelease;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One file while its facts are read: its tree, and what absence means in it.
///
/// A device without virtual domains has all sections at the root. With them, `config global` holds
/// what the device shares, and each `edit` of `config vdom` the sections of one domain, in any
/// order and as often as the file likes.
final class Reading {

  /// A section with the virtual domain that it is in: empty for the device.
  record Table(String context, Node node) {}

  private static final String FRAGMENT =
      "the file is a part of a configuration, what is absent is not known";
  private static final String ONE_DOMAIN =
      "the file is the backup of one virtual domain, what the device shares is not in it";
  private static final String TRUNCATED =
      "the file does not reach the end of the configuration, what is absent is not known";
  private static final String CUT = "the file ends inside this section";

  private final SourceText text;
  private final Tree tree;
  private final Completeness completeness;
  private final List<Table> domains = new ArrayList<>();
  private final Node global;
  private final boolean virtual;
  private final Map<SettingKey<?>, Fact<?>> settings = new LinkedHashMap<>();
  private final Map<String, Fact.Default<?>> sharedDefaults = new HashMap<>();

  Reading(SourceText text, Tree tree) {
    this.text = text;
    this.tree = tree;
    var root = tree.root();
    var shared = root.config("global");
    this.global = shared == null ? root : shared;
    var list = root.config("vdom");
    this.virtual = shared != null || list != null;
    if (list != null) {
      for (Node domain : list.entries()) {
        domains.add(new Table(domain.name(), domain));
      }
    }
    if (!virtual || hasSections(root)) {
      domains.add(new Table(tree.header().domain(), root));
    }
    this.completeness = judge();
  }

  private static boolean hasSections(Node root) {
    for (Node section : root.configs()) {
      if (!section.name().equals("global") && !section.name().equals("vdom")) {
        return true;
      }
    }
    return false;
  }

  /// A backup begins with its head and ends with a section of `router`, the last of every release.
  private Completeness judge() {
    if (!tree.header().present()) {
      return Completeness.FRAGMENT;
    }
    if (!tree.balanced() || !tree.lastSection().startsWith("router ")) {
      return Completeness.TRUNCATED;
    }
    return tree.header().oneDomain() || tree.scripted()
        ? Completeness.FRAGMENT
        : Completeness.WHOLE;
  }

  SourceText text() {
    return text;
  }

  Tree tree() {
    return tree;
  }

  Completeness completeness() {
    return completeness;
  }

  @Nullable PrintedRelease release() {
    return PrintedRelease.of(text, tree.header().release());
  }

  /// Whether the release is known and not older than another.
  boolean atLeast(String other) {
    var mine = release();
    var bound = PrintedRelease.parse(other);
    return mine != null && bound != null && mine.compareTo(bound) >= 0;
  }

  /// Whether the device is divided into virtual domains.
  boolean virtual() {
    return virtual || tree.header().oneDomain();
  }

  /// The virtual domains that the file names.
  List<Table> domains() {
    return domains;
  }

  /// The `config` of that path among what the device shares, or null.
  @Nullable Node shared(String path) {
    return global.config(path);
  }

  /// The sections of that path, wherever they are: what the device shares, then by domain.
  List<Table> tables(String path) {
    var found = new ArrayList<Table>(2);
    var inGlobal = global == tree.root() ? null : global.config(path);
    if (inGlobal != null) {
      found.add(new Table("", inGlobal));
    }
    for (Table domain : domains) {
      var section = domain.node().config(path);
      if (section != null) {
        found.add(new Table(domain.context(), section));
      }
    }
    return found;
  }

  /// The first section of that path, wherever it is, or null.
  @Nullable Node first(String path) {
    var found = tables(path);
    return found.isEmpty() ? null : found.getFirst().node();
  }

  // ---- settings that extractors find ----

  <T> void setting(SettingKey<T> key, Fact<T> fact) {
    settings.put(key, fact);
  }

  Map<SettingKey<?>, Fact<?>> settings() {
    return settings;
  }

  // ---- facts ----

  /// The fact of something that no section says: its default when the whole configuration is here.
  <T> Fact<T> absent(T value, String source) {
    return switch (completeness) {
      case WHOLE -> shared(value, source);
      case TRUNCATED -> Fact.unknown(TRUNCATED);
      case FRAGMENT -> Fact.unknown(tree.header().oneDomain() ? ONE_DOMAIN : FRAGMENT);
    };
  }

  /// The fact of something that a section does not say: its default, unless the file ends inside
  /// it.
  <T> Fact<T> absentIn(@Nullable Node section, T value, String source) {
    if (section == null) {
      return absent(value, source);
    }
    return section.cut() ? Fact.unknown(CUT) : shared(value, source);
  }

  /// One object for the default of a thousand interfaces.
  @SuppressWarnings("unchecked") // a shared default is used only where the value is the same
  private <T> Fact<T> shared(T value, String source) {
    var known = sharedDefaults.get(source);
    if (known != null && known.value().equals(value)) {
      return (Fact<T>) known;
    }
    var fresh = new Fact.Default<>(value, source);
    sharedDefaults.put(source, fresh);
    return fresh;
  }

  private static @Nullable Attribute find(@Nullable Node section, String name) {
    var found = section == null ? null : section.get(name);
    return found == null || found.unset() ? null : found;
  }

  private static <T> Fact<T> notUnderstood(Attribute attribute) {
    attribute.invalid();
    return Fact.unknown("line " + attribute.line() + " was not understood");
  }

  /// True for `enable`, false for `disable`, else the default.
  Fact<Boolean> flag(@Nullable Node section, String name, boolean byDefault, String source) {
    var found = find(section, name);
    if (found == null) {
      return absentIn(section, byDefault, source);
    }
    return switch (found.value()) {
      case "enable" -> Fact.explicit(true, found.span());
      case "disable" -> Fact.explicit(false, found.span());
      default -> notUnderstood(found);
    };
  }

  /// The first value of a name, else the default.
  Fact<String> word(@Nullable Node section, String name, String byDefault, String source) {
    var found = find(section, name);
    return found == null
        ? absentIn(section, byDefault, source)
        : Fact.explicit(found.value(), found.span());
  }

  /// The number of a name, else the default.
  Fact<Long> number(@Nullable Node section, String name, long byDefault, String source) {
    var found = find(section, name);
    if (found == null) {
      return absentIn(section, byDefault, source);
    }
    var number = Numbers.parse(found.value());
    return number == null ? notUnderstood(found) : Fact.explicit(number, found.span());
  }

  /// What is written, or unknown for a reason.
  Fact<String> written(@Nullable Node section, String name, String whyUnknown) {
    var found = find(section, name);
    return found == null ? Fact.unknown(whyUnknown) : Fact.explicit(found.value(), found.span());
  }

  /// The facts of one kind that the device shares; there may be more of them when the file is not
  /// whole.
  <T> FactList<T> list(List<T> items) {
    return switch (completeness) {
      case WHOLE -> FactList.complete(items);
      case TRUNCATED -> FactList.open(items, TRUNCATED);
      case FRAGMENT -> FactList.open(items, tree.header().oneDomain() ? ONE_DOMAIN : FRAGMENT);
    };
  }

  /// The facts of one kind that domains have: the backup of one domain has all of its own.
  <T> FactList<T> ofDomains(List<T> items) {
    boolean whole =
        tree.header().oneDomain()
            && tree.balanced()
            && !tree.scripted()
            && tree.lastSection().startsWith("router ");
    return whole ? FactList.complete(items) : list(items);
  }
}
