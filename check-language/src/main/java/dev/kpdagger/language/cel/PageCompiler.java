package dev.kpdagger.language.cel;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.Located;
import dev.kpdagger.language.Check;
import dev.kpdagger.language.Nearest;
import dev.kpdagger.language.Parameter;
import dev.kpdagger.language.cel.CompiledPage.ItemPath;
import dev.kpdagger.language.lines.PatternClaim;
import dev.kpdagger.language.page.CheckPage;
import dev.kpdagger.language.page.PageException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Checks and resolves the conditions of pages. Reusable for many pages; not thread-safe.
public final class PageCompiler {
  private final CelFront front;

  public PageCompiler() {
    this(new CelFront());
  }

  PageCompiler(CelFront front) {
    this.front = front;
  }

  /// The page as a check that is interpreted.
  public Check check(CheckPage page) throws PageException {
    return InterpretedCode.check(compile(page));
  }

  /// The check of a page with one part of one condition turned into its opposite, for each part.
  /// What the examples of the page find has to change, or that part is not tested.
  public List<Check> flipped(CheckPage page) throws PageException {
    return mutants(compile(page), Mutations::flips);
  }

  /// The check of a page with one part of one condition left out, for each part.
  public List<Check> shortened(CheckPage page) throws PageException {
    return mutants(compile(page), Mutations::omissions);
  }

  private static List<Check> mutants(CompiledPage of, Function<Term, List<Term>> change) {
    var mutants = new ArrayList<Check>();
    for (Term fails : change.apply(of.fails())) {
      mutants.add(mutant(of, of.when(), of.where(), fails));
    }
    for (Term where : change.apply(of.where())) {
      mutants.add(mutant(of, of.when(), where, of.fails()));
    }
    for (Term when : change.apply(of.when())) {
      mutants.add(mutant(of, when, of.where(), of.fails()));
    }
    return mutants;
  }

  private static Check mutant(CompiledPage of, Term when, Term where, Term fails) {
    return InterpretedCode.check(
        new CompiledPage(
            of.page(), of.items(), when, where, fails, of.evidence(), of.title(), of.fix()));
  }

  CompiledPage compile(CheckPage page) throws PageException {
    var rule = page.rule();
    var items = rule.patterns() == null ? items(page, rule.items()) : Optional.of(claims());
    if (items.isPresent()
        && items.get().isOfRules()
        && page.rating().analysis() != AnalysisType.RULES) {
      throw error(page, "for", items.get().name() + " is known to pages with analysis: rules only");
    }
    var item = items.map(path -> (Type) path.item());
    var evidence = new ArrayList<Term>();
    for (String source : rule.evidence()) {
      var term = term(page, "evidence", source, item);
      if (term.type() instanceof Type.Struct) {
        throw error(page, "evidence", source + " is a record; name one of its fields");
      }
      evidence.add(term);
    }
    Map<String, Template> fix = new LinkedHashMap<>();
    for (var entry : page.fix().entrySet()) {
      if (!page.applies().isEmpty() && !page.applies().contains(entry.getKey())) {
        throw error(page, "fix", "the page does not apply to " + entry.getKey());
      }
      fix.put(entry.getKey(), template(page, "fix", entry.getValue(), item));
    }
    var when = condition(page, "when", rule.when(), Optional.empty());
    var where = condition(page, "where", rule.where(), item);
    var fails = condition(page, "fails", rule.fails(), item);
    var unasked = Absence.unasked(List.of(when, where, fails));
    if (unasked.isPresent()) {
      throw error(
          page, "fails", unasked.get() + " may be absent: ask has(" + unasked.get() + ") first");
    }
    var compiled =
        new CompiledPage(
            page,
            items,
            when,
            where,
            fails,
            evidence,
            template(page, "title", page.title(), item),
            fix);
    unread(compiled);
    return compiled;
  }

  /// The items of a page with patterns of lines.
  private ItemPath claims() {
    return new ItemPath(
        "blocks", List.of(), Optional.empty(), front.facts().struct(PatternClaim.class));
  }

  /// A limit that decides nothing would be set in vain.
  private static void unread(CompiledPage compiled) throws PageException {
    var page = compiled.page();
    var conditions = TermParts.all(List.of(compiled.when(), compiled.where(), compiled.fails()));
    for (Parameter parameter : page.parameters()) {
      boolean read =
          conditions.stream()
              .anyMatch(
                  term ->
                      term instanceof Term.Limit limit
                          && limit.parameter().equals(parameter.name()));
      if (!read) {
        throw error(page, "parameters", "no condition reads " + parameter.name());
      }
    }
  }

  private Term condition(CheckPage page, String key, @Nullable String source, Optional<Type> item)
      throws PageException {
    if (source == null) {
      return CompiledPage.ALWAYS;
    }
    var term = term(page, key, source, item);
    if (term.type() != Type.Scalar.TRUTH) {
      throw error(page, key, "the condition is a " + term.type().words() + ", not a bool");
    }
    return term;
  }

  private Term term(CheckPage page, String key, String source, Optional<Type> item)
      throws PageException {
    try {
      return front.compile(source, item, page.parameters());
    } catch (ConditionException e) {
      throw error(page, key, e.getMessage());
    }
  }

  private Optional<ItemPath> items(CheckPage page, @Nullable String dotted) throws PageException {
    if (dotted == null) {
      return Optional.empty();
    }
    var fields = front.facts().roots();
    var list = new ArrayList<FactField>();
    Optional<FactField> inner = Optional.empty();
    Optional<Type> found = Optional.empty();
    for (String name : dotted.split("\\.", -1)) {
      var field = fields.get(name);
      if (field == null || inner.isPresent() || field.optional()) {
        throw error(
            page,
            "for",
            "there is no list " + dotted + Nearest.hint(name, new TreeSet<>(fields.keySet())));
      }
      if (list.stream().anyMatch(before -> before.raw() == FactList.class)) {
        inner = Optional.of(field);
      } else {
        list.add(field);
      }
      var type = field.type() instanceof Type.ListOf(var element) ? element : field.type();
      fields = type instanceof Type.Struct(var java) ? front.facts().fields(java) : Map.of();
      found =
          field.type() instanceof Type.ListOf && !field.fact()
              ? Optional.of(type)
              : Optional.empty();
    }
    if (found.isPresent()
        && found.get() instanceof Type.Struct item
        && Located.class.isAssignableFrom(item.java())) {
      return Optional.of(new ItemPath(dotted, List.copyOf(list), inner, item));
    }
    throw error(page, "for", dotted + " is not a list of facts that have a place in the file");
  }

  private Template template(CheckPage page, String key, String text, Optional<Type> item)
      throws PageException {
    var parts = new ArrayList<Template.Part>();
    var plain = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean doubled = i + 1 < text.length() && text.charAt(i + 1) == c;
      if ((c == '{' || c == '}') && doubled) {
        plain.append(c);
        i += 2;
      } else if (c == '{') {
        int end = text.indexOf('}', i);
        if (end < 0) {
          throw error(page, key, "a { without its }");
        }
        if (!plain.isEmpty()) {
          parts.add(new Template.Part.Text(plain.toString()));
          plain.setLength(0);
        }
        var source = text.substring(i + 1, end).strip();
        parts.add(new Template.Part.Value(shown(page, key, source, item), source));
        i = end + 1;
      } else if (c == '}') {
        throw error(page, key, "a } without its {; a brace of the text itself is doubled");
      } else {
        plain.append(c);
        i++;
      }
    }
    if (!plain.isEmpty()) {
      parts.add(new Template.Part.Text(plain.toString()));
    }
    return new Template(List.copyOf(parts));
  }

  private Term shown(CheckPage page, String key, String source, Optional<Type> item)
      throws PageException {
    var term = term(page, key, source, item);
    boolean records =
        term.type() instanceof Type.Struct
            || (term.type() instanceof Type.ListOf(var element) && element instanceof Type.Struct);
    if (records) {
      throw error(page, key, source + " has no text; name a field");
    }
    return term;
  }

  private static PageException error(CheckPage page, String key, @Nullable String problem) {
    return new PageException(page.file(), page.line(key), key + ": " + problem);
  }
}
