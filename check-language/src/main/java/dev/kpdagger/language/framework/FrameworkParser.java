package dev.kpdagger.language.framework;

import dev.kpdagger.audit.Decidable;
import dev.kpdagger.audit.Decision;
import dev.kpdagger.audit.Decision.Means;
import dev.kpdagger.audit.FrameworkInfo;
import dev.kpdagger.audit.RequirementInfo;
import dev.kpdagger.audit.Severity;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/// Reads framework files. Strict: an unknown key or a wrong type is an error.
public final class FrameworkParser {
  private static final List<String> KEYS =
      List.of(
          "id",
          "title",
          "family",
          "publisher",
          "release",
          "date",
          "benchmark",
          "note",
          "platforms",
          "applies",
          "parameters",
          "through",
          "requirements");
  private static final List<String> REQUIREMENT_KEYS =
      List.of(
          "id",
          "reference",
          "rule",
          "group",
          "title",
          "severity",
          "level",
          "controls",
          "decidable",
          "checks",
          "any",
          "through",
          "platforms",
          "manual",
          "not-applicable",
          "parameters");
  private static final List<String> BY_CHECKS = List.of("checks", "any", "through");
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private FrameworkParser() {}

  /// Reads a file.
  ///
  /// @param file its name, for messages
  public static FrameworkText parse(String file, String text) throws FrameworkException {
    var top = YamlKeys.of(file, YamlNode.read(file, text), "a framework", KEYS);
    var id = named(top, "id");
    var requirements = requirements(top);
    var through = top.has("through") ? named(top, "through") : "";
    for (FrameworkText.Placed one : requirements) {
      if (through.isEmpty() && !one.place().through().isEmpty()) {
        throw new FrameworkException(
            file, one.place().checksLine(), "the framework does not say `through` which family");
      }
    }
    var info =
        new FrameworkInfo(
            id,
            publication(top),
            platforms(top),
            requirements.stream().map(FrameworkText.Placed::requirement).toList());
    return new FrameworkText(
        file,
        info,
        top.textOr("applies", ""),
        top.line("applies"),
        top.limits("parameters"),
        through,
        requirements.stream().map(FrameworkText.Placed::place).toList());
  }

  private static String named(YamlKeys keys, String key) throws FrameworkException {
    var name = keys.text(key);
    if (!ID.matcher(name).matches()) {
      throw keys.error(key, key + " is not kebab-case: " + name);
    }
    return name;
  }

  private static FrameworkInfo.Publication publication(YamlKeys top) throws FrameworkException {
    var date = top.textOr("date", "");
    if (!date.isEmpty()) {
      try {
        LocalDate.parse(date);
      } catch (DateTimeParseException e) {
        throw top.error("date", "date is written as 2025-04-02, not " + date);
      }
    }
    return new FrameworkInfo.Publication(
        top.text("title"),
        named(top, "family"),
        top.textOr("publisher", ""),
        top.textOr("release", ""),
        date,
        top.textOr("benchmark", ""),
        top.textOr("note", ""));
  }

  private static List<String> platforms(YamlKeys top) throws FrameworkException {
    if (top.node().values().get("platforms") instanceof YamlNode.Scalar(_, var text, _)
        && text.equals("any")) {
      return List.of();
    }
    var platforms = top.texts("platforms");
    if (platforms.isEmpty()) {
      throw top.error("platforms", "platforms is `any` or a list of platforms");
    }
    return platforms;
  }

  private static List<FrameworkText.Placed> requirements(YamlKeys top) throws FrameworkException {
    if (!(top.node().values().get("requirements") instanceof YamlNode.Sequence(_, var elements))
        || elements.isEmpty()) {
      throw top.error("requirements", "requirements is a list that is not empty");
    }
    var all = new ArrayList<FrameworkText.Placed>();
    var lines = new HashMap<String, Integer>();
    for (YamlNode element : elements) {
      var keys = YamlKeys.of(top.file(), element, "a requirement", REQUIREMENT_KEYS);
      var one = requirement(keys);
      var before = lines.putIfAbsent(one.requirement().id(), one.place().line());
      if (before != null) {
        throw keys.error(
            "id", one.requirement().id() + " is the requirement of line " + before + " already");
      }
      all.add(one);
    }
    return all;
  }

  private static FrameworkText.Placed requirement(YamlKeys keys) throws FrameworkException {
    var decision = decision(keys);
    var severity = keys.textOr("severity", "");
    var decidable = keys.textOr("decidable", "");
    var requirement =
        new RequirementInfo(
            keys.text("id"),
            keys.textOr("reference", ""),
            keys.text("title"),
            severity.isEmpty() ? null : keys.label("severity", Severity.values(), severity),
            new RequirementInfo.Marks(
                keys.textOr("rule", ""),
                keys.textOr("group", ""),
                keys.textOr("level", ""),
                keys.texts("controls")),
            decidable.isEmpty()
                ? decidable(decision)
                : keys.label("decidable", Decidable.values(), decidable),
            decision);
    return new FrameworkText.Placed(
        requirement,
        new FrameworkText.Place(
            keys.line("id"),
            keys.line(keys.has("any") ? "any" : keys.has("through") ? "through" : "checks"),
            keys.limits("parameters"),
            keys.texts("through")));
  }

  private static Decision decision(YamlKeys keys) throws FrameworkException {
    var byChecks = BY_CHECKS.stream().filter(keys::has).toList();
    boolean single =
        keys.has("not-applicable")
            ? byChecks.isEmpty() && !keys.has("manual")
            : byChecks.size() == 1 || (byChecks.isEmpty() && keys.has("manual"));
    if (!single) {
      throw keys.error(
          "id",
          "a requirement has one of checks, any and through (and perhaps manual), or manual, or"
              + " not-applicable");
    }
    var platforms = keys.texts("platforms");
    if (keys.has("not-applicable")) {
      return new Decision(Means.NOT_APPLICABLE, List.of(), keys.text("not-applicable"), platforms);
    }
    var question = keys.textOr("manual", "");
    if (byChecks.isEmpty()) {
      return new Decision(Means.MANUAL, List.of(), question, platforms);
    }
    return switch (byChecks.getFirst()) {
      case "any" -> new Decision(Means.ANY_OF, keys.texts("any"), question, platforms);
      // What other requirements of these names are decided by is looked up later.
      case "through" -> new Decision(Means.ALL_OF, List.of(), question, platforms);
      default -> new Decision(Means.ALL_OF, keys.texts("checks"), question, platforms);
    };
  }

  private static Decidable decidable(Decision decision) {
    return switch (decision.means()) {
      case ALL_OF, ANY_OF -> decision.note().isEmpty() ? Decidable.YES : Decidable.PARTLY;
      case MANUAL, NOT_APPLICABLE -> Decidable.NO;
    };
  }
}
