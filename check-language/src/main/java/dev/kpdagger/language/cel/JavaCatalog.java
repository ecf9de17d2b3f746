package dev.kpdagger.language.cel;

import dev.kpdagger.language.Parameter;
import dev.kpdagger.language.page.CheckPage;
import java.util.List;
import java.util.stream.Collectors;

/// Writes the class that lists the checks and the one with their texts.
final class JavaCatalog {
  private final String packageName;
  private final List<CheckPage> pages;

  JavaCatalog(String packageName, List<CheckPage> pages) {
    this.packageName = packageName;
    this.pages = pages;
  }

  /// @param chunk pages per class of code
  String list(String version, int chunk) {
    var checks = new StringBuilder();
    var codes = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      if (i % chunk == 0) {
        codes.append("    CheckCode code%1$d = new BuiltInCode%1$d();\n".formatted(i / chunk));
      }
      checks.append(i == 0 ? "\n" : ",\n").append(check(pages.get(i), i, chunk));
    }
    return """
    // Generated from the check pages; do not edit.
    package %s;

    import dev.kpdagger.audit.AnalysisType;
    import dev.kpdagger.audit.Severity;
    import dev.kpdagger.language.Check;
    import dev.kpdagger.language.CheckCode;
    import dev.kpdagger.language.CheckHead;
    import dev.kpdagger.language.CheckTexts;
    import dev.kpdagger.language.Parameter;
    import dev.kpdagger.language.ParameterValue;
    import java.util.List;

    final class BuiltInChecks {
      static final String CONTENT_VERSION = "%s";

      private BuiltInChecks() {}

      static List<Check> all(CheckTexts texts) {
    %s    return List.<Check>of(%s);
      }
    }
    """
        .formatted(packageName, version, codes, checks);
  }

  private static String check(CheckPage page, int index, int chunk) {
    return "        new Check(new CheckHead(%s, %s, %s, AnalysisType.%s, Severity.%s, %s, %s, %s, %s), code%d, %d, texts)"
        .formatted(
            JavaText.quote(page.id()),
            JavaText.texts(page.aliases()),
            page.optional(),
            page.rating().analysis(),
            page.rating().severity(),
            JavaText.texts(page.applies()),
            JavaText.texts(page.reached()),
            parameters(page.parameters()),
            JavaText.texts(page.references()),
            index / chunk,
            index % chunk);
  }

  private static String parameters(List<Parameter> parameters) {
    return parameters.stream()
        .map(
            one ->
                "Parameter.declared(%s, %s, %s)"
                    .formatted(
                        JavaText.quote(one.name()),
                        JavaText.value(one.value()),
                        JavaText.quote(one.what())))
        .collect(Collectors.joining(", ", "List.<Parameter>of(", ")"));
  }

  String texts() {
    var cases = new StringBuilder();
    var methods = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      var page = pages.get(i);
      cases.append("      case %s -> info%d();\n".formatted(JavaText.quote(page.id()), i));
      methods.append(info(page, i));
    }
    return """
    // Generated from the check pages; do not edit.
    package %s;

    import dev.kpdagger.audit.AnalysisType;
    import dev.kpdagger.audit.CheckInfo;
    import dev.kpdagger.audit.Severity;
    import java.util.List;

    final class BuiltInInfo {
      private BuiltInInfo() {}

      static CheckInfo of(String id) {
        return switch (id) {
    %s      default -> throw new IllegalArgumentException("no check " + id);
        };
      }
    %s}
    """
        .formatted(packageName, cases, methods);
  }

  private static String info(CheckPage page, int index) {
    var rating = page.rating();
    return """

      private static CheckInfo info%d() {
        return new CheckInfo(
            %s, AnalysisType.%s, %s, Severity.%s, %s, %s, %s, %s,
            %s,
            %s,
            %s);
      }
    """
        .formatted(
            index,
            JavaText.quote(page.id()),
            rating.analysis(),
            JavaText.quote(page.summary()),
            rating.severity(),
            JavaText.quote(rating.impact()),
            JavaText.quote(rating.ease()),
            JavaText.quote(rating.effort()),
            JavaText.quote(rating.cwe()),
            JavaText.quote(page.finds()),
            JavaText.quote(page.why()),
            JavaText.texts(page.references()));
  }
}
