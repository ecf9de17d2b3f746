package dev.kpdagger.language.cel;

import dev.kpdagger.device.rules.RuleAnomaly;
import dev.kpdagger.device.rules.RuleFacts;
import dev.kpdagger.language.page.CheckPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A page with its conditions and templates checked and resolved.
///
/// @param when true where the page gives none
/// @param where true where the page gives none
record CompiledPage(
    CheckPage page,
    Optional<ItemPath> items,
    Term when,
    Term where,
    Term fails,
    List<Term> evidence,
    Template title,
    Map<String, Template> fix) {

  static final Term ALWAYS = new Term.TruthLiteral(true);

  /// Where a page's items come from.
  ///
  /// @param list fields from the device to a list of facts
  /// @param inner a list in each element of that list, whose elements are the items
  record ItemPath(String name, List<FactField> list, Optional<FactField> inner, Type.Struct item) {

    /// Whether they are what the analysis of rules found, for which other analyses do not wait.
    boolean isOfRules() {
      return !list.isEmpty()
          && list.getFirst().accessors().stream()
              .anyMatch(part -> part.getReturnType() == RuleFacts.class);
    }

    /// Whether each of them is odd, so that none is good.
    boolean areClaims() {
      return item.java() == RuleAnomaly.class;
    }
  }
}
