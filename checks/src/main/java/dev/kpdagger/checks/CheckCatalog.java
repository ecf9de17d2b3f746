package dev.kpdagger.checks;

import dev.kpdagger.audit.CheckInfo;
import dev.kpdagger.language.Check;
import dev.kpdagger.language.Given;
import dev.kpdagger.language.Nearest;
import dev.kpdagger.language.Parameter;
import dev.kpdagger.language.page.PageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/// The checks that a run knows, by id.
public final class CheckCatalog {
  private final List<Check> checks;
  private final String contentVersion;

  private CheckCatalog(List<Check> checks, String contentVersion) {
    this.checks = checks.stream().sorted(Comparator.comparing(Check::id)).toList();
    this.contentVersion = contentVersion;
  }

  /// The checks of the product.
  public static CheckCatalog builtIn() {
    return new CheckCatalog(BuiltInChecks.all(new BuiltInTexts()), BuiltInChecks.CONTENT_VERSION);
  }

  /// The same with a user's own pages; their names must be new.
  ///
  /// @throws PageException for the first page that is not valid
  public CheckCatalog with(Path folder) throws IOException, PageException {
    var pages = UserPages.load(folder);
    var names = new HashSet<String>();
    var parameters = new HashMap<String, Parameter>();
    for (Check check : checks) {
      names.addAll(names(check));
      check.head().parameters().forEach(one -> parameters.put(one.name(), one));
    }
    for (Check check : pages.checks()) {
      for (String name : names(check)) {
        if (names.contains(name)) {
          throw new PageException(check.id() + ".md", 1, name + " is the name of another check");
        }
      }
      for (Parameter one : check.head().parameters()) {
        if (!one.equals(parameters.getOrDefault(one.name(), one))) {
          throw new PageException(
              check.id() + ".md",
              1,
              "the parameter " + one.name() + " differs from that of another check");
        }
      }
    }
    var all = new ArrayList<>(checks);
    all.addAll(pages.checks());
    return new CheckCatalog(all, contentVersion + "+" + pages.version());
  }

  private static List<String> names(Check check) {
    var names = new ArrayList<>(check.head().aliases());
    names.add(check.id());
    return names;
  }

  /// The defaults of all checks.
  public Given defaults() {
    return Given.defaults(checks);
  }

  /// All checks, by id.
  public List<Check> checks() {
    return checks;
  }

  /// A digest that changes with any page.
  public String contentVersion() {
    return contentVersion;
  }

  /// What reports show of the checks, by id.
  public List<CheckInfo> infos() {
    return checks.stream().map(check -> check.texts().info(check.id())).toList();
  }

  /// Everything about a check as text for a terminal.
  public String explain(Check check) {
    return Explanation.of(check);
  }

  /// The check of an id or an alias.
  ///
  /// @throws UnknownCheckException proposing the nearest name
  public Check find(String name) throws UnknownCheckException {
    var known = new ArrayList<String>();
    for (Check check : checks) {
      if (check.id().equals(name) || check.head().aliases().contains(name)) {
        return check;
      }
      known.add(check.id());
      known.addAll(check.head().aliases());
    }
    throw new UnknownCheckException("there is no check " + name + Nearest.hint(name, known));
  }
}
