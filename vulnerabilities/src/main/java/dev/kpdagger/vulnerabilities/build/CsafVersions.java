package dev.kpdagger.vulnerabilities.build;

import dev.kpdagger.vulnerabilities.ReleaseRange;
import dev.kpdagger.vulnerabilities.build.CsafProducts.Product;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The versions that a document of CSAF names for one system in one list.
///
/// Ranges are of the form `vers:generic/>=7.0.0|<7.0.15`, each term with the name of the product
/// before it or not. Where several ranges have no lower end, each is about its own train: else the
/// highest of them would be all that they say.
final class CsafVersions {

  private static final Pattern SCHEME = Pattern.compile("^vers:[a-z0-9.-]+/");

  /// `PAN-OS >= 10.2.5`: the name of the product, how to compare, the version.
  private static final Pattern TERM =
      Pattern.compile("(?<name>[^\\d<>=!*]*)(?<sign>>=|<=|>|<|=|)\\s*(?<version>\\d\\S*)");

  /// `FortiOS 6.4 all versions`: a whole train.
  private static final Pattern WHOLE_TRAIN =
      Pattern.compile("[^\\d<>=!*]*(?<train>\\d+\\.\\d+) all versions");

  private static final Pattern BAR = Pattern.compile("\\|");
  private static final Pattern TRAIN = Pattern.compile("^(\\d+\\.\\d+)\\D.*");

  /// From one version to another; empty for no end.
  private record Span(String from, String after, String before, String last) {
    boolean hasStart() {
      return !from.isEmpty() || !after.isEmpty();
    }

    boolean hasEnd() {
      return !before.isEmpty() || !last.isEmpty();
    }

    String end() {
      return before.isEmpty() ? last : before;
    }
  }

  private final List<String> releases = new ArrayList<>();
  private final Set<String> trains = new LinkedHashSet<>();
  private final List<Span> affected = new ArrayList<>();
  private final List<String> starts = new ArrayList<>();
  private boolean others;

  /// Takes what one number of a product stands for. Where it stands for what is below a version and
  /// for what is from it on, as those of Palo Alto Networks do, it is listed as affected and as
  /// fixed: the former is what has the flaw.
  void add(List<Product> products) {
    var own = new ArrayList<Span>();
    for (Product product : products) {
      terms(product, own);
    }
    boolean ended = own.stream().anyMatch(Span::hasEnd);
    own.stream().filter(span -> !ended || span.hasEnd()).forEach(affected::add);
    own.stream().map(Span::from).filter(from -> !from.isEmpty()).forEach(starts::add);
  }

  private void terms(Product product, List<Span> own) {
    var text = SCHEME.matcher(product.version()).replaceFirst("");
    Span open = null;
    for (String part : BAR.splitAsStream(text).toList()) {
      var train = WHOLE_TRAIN.matcher(part.strip());
      if (train.matches()) {
        trains.add(train.group("train"));
        continue;
      }
      var term = TERM.matcher(part.strip());
      if (!term.matches()) {
        others = true;
        continue;
      }
      var version = term.group("version");
      switch (term.group("sign")) {
        case ">=" -> open = new Span(version, "", "", "");
        case ">" -> open = new Span("", version, "", "");
        case "<" -> {
          own.add(ended(open, version, ""));
          open = null;
        }
        case "<=" -> {
          own.add(ended(open, "", version));
          open = null;
        }
        default -> releases.add(version);
      }
    }
    if (open != null) {
      own.add(open);
    }
  }

  private static Span ended(@Nullable Span open, String before, String last) {
    return open == null
        ? new Span("", "", before, last)
        : new Span(open.from, open.after, before, last);
  }

  /// As releases that have a flaw.
  void affect(Gathered.Draft draft) {
    releases.forEach(draft::release);
    for (String train : trains) {
      draft.range(new ReleaseRange(train, "", "", "", train, true, List.of()));
    }
    boolean byTrain = affected.stream().filter(span -> !span.hasStart()).count() > 1;
    for (Span span : affected) {
      var train = TRAIN.matcher(span.end());
      boolean confined = byTrain && !span.hasStart() && train.matches();
      draft.range(
          new ReleaseRange(
              confined ? train.group(1) : span.from,
              span.after,
              span.before,
              span.last,
              "",
              false,
              List.of()));
    }
    if (others) {
      draft.others();
    }
  }

  /// As releases that do not have it any more.
  void mend(Gathered.Draft draft) {
    releases.forEach(draft::fixed);
    starts.forEach(draft::fixed);
  }
}
