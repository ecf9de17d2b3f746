package dev.kpdagger.vendors.asa;

import dev.kpdagger.device.network.VirtualContext;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Virtual contexts: the system configuration lists them; a session log goes through them with
/// `changeto context NAME`, and its prompts name them.
final class AsaContexts {

  private AsaContexts() {}

  /// The parts of a file, one for each context that it goes through; mostly one, the device.
  static List<Scope> split(Reading reading) {
    var declared = declared(reading);
    var parts = new ArrayList<Part>();
    var part = new Part("");
    parts.add(part);
    for (Statement statement : reading.global()) {
      var next = entered(reading, statement, declared);
      if (next != null && !next.equals(part.context)) {
        part = part(parts, next);
      }
      part.root.add(statement);
    }
    if (parts.size() == 1) {
      return List.of(Scope.of(reading, ""));
    }
    var scopes = new ArrayList<Scope>(parts.size());
    for (Part each : parts) {
      var own =
          new Reading(
              reading.text(),
              reading.states(),
              each.root,
              reading.version(),
              reading.completeness(),
              null);
      scopes.add(Scope.of(own, each.context));
    }
    return scopes;
  }

  private static final class Part {
    private final String context;
    private final Statement root = Statement.root();

    private Part(String context) {
      this.context = context;
    }
  }

  private static Part part(List<Part> parts, String context) {
    for (Part part : parts) {
      if (part.context.equals(context)) {
        return part;
      }
    }
    var fresh = new Part(context);
    parts.add(fresh);
    return fresh;
  }

  private static Set<String> declared(Reading reading) {
    var names = new HashSet<String>();
    for (Statement line : reading.global("context")) {
      names.add(line.word(1));
    }
    for (Statement line : reading.global("changeto")) {
      if (line.word(1).equals("context")) {
        names.add(line.word(2));
      }
    }
    return names;
  }

  /// The context that a statement goes into, or null where it stays. Other words behind a slash in
  /// a prompt, such as the state of a failover pair, are no contexts.
  private static @Nullable String entered(
      Reading reading, Statement statement, Set<String> declared) {
    if (statement.starts("changeto", "context")) {
      return statement.word(2);
    }
    if (statement.starts("changeto", "system")) {
      return "";
    }
    if (statement.column() == 0 || declared.isEmpty()) {
      return null;
    }
    int start = reading.text().start(statement.line());
    var before = reading.text().text().substring(start, start + statement.column()).strip();
    int slash = before.indexOf('/');
    if (slash < 0) {
      return null;
    }
    int end = slash + 1;
    while (end < before.length() && "/(#>".indexOf(before.charAt(end)) < 0) {
      end++;
    }
    var name = before.substring(slash + 1, end);
    return declared.contains(name) ? name : null;
  }

  /// `context NAME` with its interfaces and the place of its configuration.
  static List<VirtualContext> facts(Reading reading) {
    var contexts = new ArrayList<VirtualContext>();
    for (Statement head : reading.global("context")) {
      if (head.negated() || head.size() < 2) {
        continue;
      }
      reading.claim(head);
      var section = Section.of(reading, head);
      section.all("allocate-interface");
      section.all("config-url");
      contexts.add(new VirtualContext("context", head.word(1), head.blockSpan()));
    }
    for (Statement line : reading.global("admin-context")) {
      reading.claim(line);
    }
    return contexts;
  }
}
