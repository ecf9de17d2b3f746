package dev.kpdagger.language.cel;

import dev.kpdagger.audit.FrameworkInfo;
import dev.kpdagger.audit.RequirementInfo;
import dev.kpdagger.language.ParameterValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes one class for each framework, and the class that lists them: nothing of a framework is
/// loaded before it is asked for.
final class JavaFrameworks {
  /// Requirements per method, far from the size that a method may have.
  private static final int CHUNK = 64;

  private final String packageName;

  JavaFrameworks(String packageName) {
    this.packageName = packageName;
  }

  static String className(int index) {
    return "BuiltInFramework" + index;
  }

  String list(List<CompiledFramework> frameworks) {
    var entries = new ArrayList<String>();
    var cases = new StringBuilder();
    for (int i = 0; i < frameworks.size(); i++) {
      var info = frameworks.get(i).info();
      entries.add(
          "        new FrameworkEntry(%s, %s, %s, %d, %d)"
              .formatted(
                  JavaText.quote(info.id()),
                  publication(info.publication()),
                  texts(info.platforms()),
                  info.requirements().size(),
                  i));
      cases.append("      case %d -> %s.framework();%n".formatted(i, className(i)));
    }
    return """
    // Generated from the framework files; do not edit.
    package %s;

    import dev.kpdagger.audit.FrameworkInfo.Publication;
    import dev.kpdagger.language.framework.Framework;
    import java.util.List;

    final class BuiltInFrameworks {
      private BuiltInFrameworks() {}

      static List<FrameworkEntry> entries() {
        return List.<FrameworkEntry>of(%s);
      }

      static Framework load(int number) {
        return switch (number) {
    %s      default -> throw new IllegalArgumentException("no framework " + number);
        };
      }
    }
    """
        .formatted(packageName, entries.isEmpty() ? "" : "\n" + String.join(",\n", entries), cases);
  }

  String framework(int index, CompiledFramework framework) {
    var patterns = new ArrayList<String>();
    var info = framework.info();
    var fits = fits(framework, patterns);
    var parts = new ArrayList<String>();
    var methods = new StringBuilder();
    for (int from = 0; from < info.requirements().size(); from += CHUNK) {
      var part =
          info.requirements().subList(from, Math.min(info.requirements().size(), from + CHUNK));
      parts.add("    all.addAll(requirements%d());%n".formatted(from / CHUNK));
      methods.append(
          """

            private static List<RequirementInfo> requirements%d() {
              return List.of(
          %s);
            }
          """
              .formatted(
                  from / CHUNK,
                  part.stream()
                      .map(JavaFrameworks::requirement)
                      .collect(Collectors.joining(",\n"))));
    }
    return """
    // Generated from the framework files; do not edit.
    package %s;

    import dev.kpdagger.audit.*;
    import dev.kpdagger.audit.FrameworkInfo.Publication;
    import dev.kpdagger.audit.RequirementInfo.Marks;
    import dev.kpdagger.device.*;
    import dev.kpdagger.language.*;
    import dev.kpdagger.language.framework.Framework;
    import java.util.ArrayList;
    import java.util.Arrays;
    import java.util.List;
    import java.util.Map;

    final class %s {
      private %s() {}

      static Framework framework() {
        ArrayList<RequirementInfo> all = new ArrayList<>();
    %s    return new Framework(
            new FrameworkInfo(%s, %s, %s, all),
            %s,
            %s,
            %s);
      }
    %s%s%s}
    """
        .formatted(
            packageName,
            className(index),
            className(index),
            String.join("", parts),
            JavaText.quote(info.id()),
            publication(info.publication()),
            texts(info.platforms()),
            limits(framework.limits()),
            ownLimits(framework.ownLimits()),
            fits.isEmpty() ? "Framework.Fit.EVERY" : className(index) + "::fits",
            methods,
            fits,
            JavaPages.patternClass(patterns));
  }

  private static String fits(CompiledFramework framework, List<String> patterns) {
    if (framework.applies().equals(CompiledPage.ALWAYS)) {
      return "";
    }
    var body = new JavaBody(patterns);
    body.line("return " + body.emitted(framework.applies()) + ";");
    return "\n  private static Truth fits(Device d, Given g, Reads r) {\n"
        + body.source()
        + "  }\n";
  }

  private static String publication(FrameworkInfo.Publication publication) {
    return "new Publication(%s, %s, %s, %s, %s, %s, %s)"
        .formatted(
            JavaText.quote(publication.title()),
            JavaText.quote(publication.family()),
            JavaText.quote(publication.publisher()),
            JavaText.quote(publication.release()),
            JavaText.quote(publication.date()),
            JavaText.quote(publication.benchmark()),
            JavaText.quote(publication.note()));
  }

  private static String requirement(RequirementInfo requirement) {
    var severity = requirement.severity();
    var marks = requirement.marks();
    var decision = requirement.decision();
    return """
        new RequirementInfo(%s, %s, %s, %s, new Marks(%s, %s, %s, %s), Decidable.%s, \
    new Decision(Decision.Means.%s, %s, %s, %s))\
    """
        .formatted(
            JavaText.quote(requirement.id()),
            JavaText.quote(requirement.reference()),
            JavaText.quote(requirement.title()),
            severity == null ? "null" : "Severity." + severity,
            JavaText.quote(marks.rule()),
            JavaText.quote(marks.group()),
            JavaText.quote(marks.level()),
            texts(marks.controls()),
            requirement.decidable(),
            decision.means(),
            texts(decision.checks()),
            JavaText.quote(decision.note()),
            texts(decision.platforms()));
  }

  private static String limits(Map<String, ParameterValue> limits) {
    return limits.entrySet().stream()
        .map(
            entry ->
                "Map.entry(%s, %s)"
                    .formatted(JavaText.quote(entry.getKey()), JavaText.value(entry.getValue())))
        .collect(Collectors.joining(", ", "Map.<String, ParameterValue>ofEntries(", ")"));
  }

  private static String ownLimits(Map<String, Map<String, ParameterValue>> limits) {
    return limits.entrySet().stream()
        .map(
            entry ->
                "Map.entry(%s, %s)"
                    .formatted(JavaText.quote(entry.getKey()), limits(entry.getValue())))
        .collect(
            Collectors.joining(
                ",\n            ", "Map.<String, Map<String, ParameterValue>>ofEntries(", ")"));
  }

  private static String texts(List<String> values) {
    return JavaText.texts(values);
  }
}
