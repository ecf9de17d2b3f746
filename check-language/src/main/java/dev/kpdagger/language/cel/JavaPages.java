package dev.kpdagger.language.cel;

import dev.kpdagger.language.Logic;
import dev.kpdagger.language.cel.CompiledPage.ItemPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// Writes one class with the conditions and templates of several pages.
final class JavaPages {
  private final String packageName;
  private final String className;
  private final List<CompiledPage> pages;
  private final List<String> patterns = new ArrayList<>();
  private final StringBuilder methods = new StringBuilder();

  JavaPages(String packageName, String className, List<CompiledPage> pages) {
    this.packageName = packageName;
    this.className = className;
    this.pages = pages;
  }

  String source() {
    var members = new StringBuilder();
    members.append(items());
    members.append(dispatch("String itemsName(int check)", "\"\"", this::itemsName));
    members.append(dispatch("boolean itemsAreClaims(int check)", "false", this::claims));
    members.append(
        dispatch("Truth when(int check, Device d, Given g, Reads r)", "Truth.TRUE", this::when));
    var perItem = "(int check, Device d, Given g, Located item, Reads r)";
    members.append(dispatch("Truth where" + perItem, "Truth.TRUE", this::where));
    members.append(
        dispatch(
            "Truth fails" + perItem,
            "throw new IllegalArgumentException(\"check \" + check)",
            (page, n) -> condition("fails", page, n, page.fails(), page.items())));
    members.append(dispatch("boolean evidence" + perItem, "false", this::evidence));
    var template = "(int check, Device d, Given g, Located item)";
    members.append(
        dispatch(
            "String title" + template,
            "throw new IllegalArgumentException(\"check \" + check)",
            this::title));
    members.append(dispatch("List<String> fix" + template, "List.of()", this::fix));
    return header() + members + methods + patternClass(patterns) + "}\n";
  }

  private String header() {
    return """
    // Generated from the check pages; do not edit.
    package %s;

    import dev.kpdagger.device.*;
    import dev.kpdagger.language.*;
    import java.util.ArrayList;
    import java.util.Arrays;
    import java.util.List;

    final class %s implements CheckCode {
    """
        .formatted(packageName, className);
  }

  private String dispatch(
      String signature, String otherwise, BiFunction<CompiledPage, Integer, Optional<String>> one) {
    var cases = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      int number = i;
      one.apply(pages.get(i), i)
          .ifPresent(
              call ->
                  cases
                      .append("      case ")
                      .append(number)
                      .append(" -> ")
                      .append(call)
                      .append(";\n"));
    }
    return "\n  @Override\n  public "
        + signature
        + " {\n    return switch (check) {\n"
        + cases
        + "      default -> "
        + otherwise
        + ";\n    };\n  }\n";
  }

  private String items() {
    return dispatch(
        "FactList<? extends Located> items(int check, Device d)",
        "null",
        (page, n) -> page.items().map(path -> items(path, n)));
  }

  private String items(ItemPath path, int number) {
    var list = new StringBuilder("d");
    path.list().forEach(field -> list.append('.').append(field.call()));
    if (path.inner().isEmpty()) {
      return list.toString();
    }
    var outer =
        path.list().getLast().type() instanceof Type.ListOf(var element)
            ? JavaText.type(element)
            : "";
    var item = JavaText.type(path.item());
    methods.append(
        """

          private static FactList<%1$s> items%2$d(Device d) {
            ArrayList<%1$s> all = new ArrayList<>();
            for (%3$s outer : %4$s) {
              all.addAll(outer.%5$s);
            }
            return new FactList<>(all, %4$s.openReason());
          }
        """
            .formatted(item, number, outer, list, path.inner().get().call()));
    return "items" + number + "(d)";
  }

  private Optional<String> itemsName(CompiledPage page, int number) {
    return page.items().map(path -> JavaText.quote(path.name()));
  }

  private Optional<String> claims(CompiledPage page, int number) {
    return page.items().filter(ItemPath::areClaims).map(_ -> "true");
  }

  private Optional<String> when(CompiledPage page, int number) {
    return page.when().equals(CompiledPage.ALWAYS)
        ? Optional.empty()
        : condition("when", page, number, page.when(), Optional.empty());
  }

  private Optional<String> where(CompiledPage page, int number) {
    return page.where().equals(CompiledPage.ALWAYS)
        ? Optional.empty()
        : condition("where", page, number, page.where(), page.items());
  }

  private Optional<String> condition(
      String name, CompiledPage page, int number, Term term, Optional<ItemPath> items) {
    var body = new JavaBody(patterns);
    body.line("return " + body.emitted(term) + ";");
    return Optional.of(method("Truth", name + number, page, items, ", Reads r", body));
  }

  private Optional<String> evidence(CompiledPage page, int number) {
    if (page.evidence().isEmpty()) {
      return Optional.empty();
    }
    var body = new JavaBody(patterns);
    page.evidence().forEach(body::emit);
    body.line("return true;");
    return Optional.of(
        method("boolean", "evidence" + number, page, page.items(), ", Reads r", body));
  }

  private Optional<String> title(CompiledPage page, int number) {
    return Optional.of(text("title" + number, page, page.title()));
  }

  private String text(String name, CompiledPage page, Template template) {
    var body = new JavaBody(patterns);
    if (!template.isPlain()) {
      body.line("Reads r = Reads.unnoted();");
    }
    var pieces = new ArrayList<String>();
    for (Template.Part part : template.parts()) {
      pieces.add(
          switch (part) {
            case Template.Part.Text(var plain) -> JavaText.quote(plain);
            case Template.Part.Value(var term, var source) ->
                "Logic.show(" + body.emit(term) + ", " + JavaText.quote(source) + ")";
          });
    }
    body.line("return " + (pieces.isEmpty() ? "\"\"" : String.join(" + ", pieces)) + ";");
    return method("String", name, page, page.items(), "", body);
  }

  private Optional<String> fix(CompiledPage page, int number) {
    if (page.fix().isEmpty()) {
      return Optional.empty();
    }
    var cases = new StringBuilder();
    int n = 0;
    for (var entry : page.fix().entrySet()) {
      cases
          .append("\n        case ")
          .append(JavaText.quote(entry.getKey()))
          .append(" -> ")
          .append(commands("fix" + number + "_" + n++, page, entry.getValue()))
          .append(";");
    }
    return Optional.of(
        "switch (d.identity().platform()) {"
            + cases
            + "\n        default -> List.<String>of();\n      }");
  }

  /// The commands of a fix, split here already where nothing of the device is in them.
  private String commands(String name, CompiledPage page, Template template) {
    return template.isPlain()
        ? Logic.commands(template.plain()).stream()
            .map(JavaText::quote)
            .collect(Collectors.joining(", ", "List.<String>of(", ")"))
        : "Logic.commands(" + text(name, page, template) + ")";
  }

  /// Adds a method and gives the call of it.
  private String method(
      String type,
      String name,
      CompiledPage page,
      Optional<ItemPath> items,
      String reads,
      JavaBody body) {
    var item = items.map(path -> JavaText.type(path.item()));
    methods
        .append("\n  // ")
        .append(page.page().id())
        .append("\n  private static ")
        .append(type)
        .append(' ')
        .append(name)
        .append("(Device d, Given g")
        .append(item.map(java -> ", " + java + " item").orElse(""))
        .append(reads)
        .append(") {\n")
        .append(body.source())
        .append("  }\n");
    return name
        + "(d, g"
        + item.map(java -> ", (" + java + ") item").orElse("")
        + (reads.isEmpty() ? "" : ", r")
        + ")";
  }

  /// The class that holds the patterns of another, if there are any.
  static String patternClass(List<String> patterns) {
    if (patterns.isEmpty()) {
      return "";
    }
    var constants = new StringBuilder("\n  private static final class Patterns {\n");
    for (int i = 0; i < patterns.size(); i++) {
      constants
          .append("    static final com.google.re2j.Pattern P")
          .append(i)
          .append(" = com.google.re2j.Pattern.compile(")
          .append(JavaText.quote(patterns.get(i)))
          .append(");\n");
    }
    return constants.append("  }\n").toString();
  }
}
