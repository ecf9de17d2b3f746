package dev.kpdagger.language.cel;

import java.util.List;
import java.util.Optional;

/// Finds optional fields that conditions read without ever asking whether they are there.
final class Absence {

  private Absence() {}

  /// The name of such a field, if there is one.
  static Optional<String> unasked(List<Term> conditions) {
    var all = TermParts.all(conditions);
    for (Term term : all) {
      if (term instanceof Term.Select(var target, var field)
          && field.optional()
          && !all.contains(new Term.Has(target, field))) {
        return Optional.of(Term.name(term));
      }
    }
    return Optional.empty();
  }
}
