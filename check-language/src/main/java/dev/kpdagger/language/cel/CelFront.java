package dev.kpdagger.language.cel;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.extensions.CelStringExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.kpdagger.language.Parameter;
import dev.kpdagger.language.cel.Term.Variable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The dev.cel compiler with the facts declared, one per type of `item`.
final class CelFront {
  private final FactTypes facts = new FactTypes();
  private final Map<Optional<Type>, CelCompiler> compilers = new HashMap<>();

  FactTypes facts() {
    return facts;
  }

  /// Parses, type-checks and lowers an expression; `item` is what the variable of that name is.
  ///
  /// @param parameters that the page declares
  Term compile(String expression, Optional<Type> item, List<Parameter> parameters)
      throws ConditionException {
    var compiler = compilers.computeIfAbsent(item, this::compiler);
    try {
      var tree = compiler.compile(expression).getAst();
      return new Lowering(facts, item.map(type -> new Variable("item", type)), parameters)
          .lower(tree.getExpr());
    } catch (CelValidationException e) {
      var first = e.getErrors().getFirst();
      throw new ConditionException(
          first.getMessage() + " (column " + (first.getSourceLocation().getColumn() + 1) + ")");
    }
  }

  private CelCompiler compiler(Optional<Type> item) {
    var builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addLibraries(CelExtensions.strings(CelStringExtensions.Function.LOWER_ASCII))
            .setTypeProvider(facts)
            .addVar("settings", MapType.create(SimpleType.STRING, SimpleType.DYN))
            .addVar("parameters", MapType.create(SimpleType.STRING, SimpleType.DYN));
    facts.roots().forEach((name, field) -> builder.addVar(name, FactTypes.cel(field.type())));
    item.ifPresent(type -> builder.addVar("item", FactTypes.cel(type)));
    return builder.build();
  }
}
