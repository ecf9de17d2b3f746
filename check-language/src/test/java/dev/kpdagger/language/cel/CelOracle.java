package dev.kpdagger.language.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.extensions.CelStringExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.Labelled;
import dev.kpdagger.language.Given;
import dev.kpdagger.language.ParameterValue;
import dev.kpdagger.language.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Evaluates conditions by dev.cel's own interpreter, on facts turned into maps. An unknown fact is
/// a missing key there, which is an error that `&&` and `||` absorb. It knows nothing of open
/// lists.
final class CelOracle {
  private final FactTypes facts = new FactTypes();
  private final CelCompiler compiler;
  private final CelRuntime runtime =
      CelRuntimeFactory.legacyCelRuntimeBuilder()
          .addLibraries(CelExtensions.strings(CelStringExtensions.Function.LOWER_ASCII))
          .build();

  CelOracle() {
    var map = MapType.create(SimpleType.STRING, SimpleType.DYN);
    compiler =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addLibraries(CelExtensions.strings(CelStringExtensions.Function.LOWER_ASCII))
            .addVar("settings", map)
            .addVar("parameters", map)
            .addVar("item", map)
            .addVar("users", dev.cel.common.types.ListType.create(map))
            .build();
  }

  CelRuntime.Program program(String condition) throws Exception {
    CelAbstractSyntaxTree tree = compiler.compile(condition).getAst();
    return runtime.createProgram(tree);
  }

  Truth evaluate(CelRuntime.Program program, Device device, Given given, Object item) {
    var variables = new HashMap<String, Object>();
    var settings = new HashMap<String, Object>();
    device.settings().all().forEach((name, fact) -> put(settings, name, fact));
    variables.put("settings", settings);
    var parameters = new HashMap<String, Object>();
    given.parameters().forEach(one -> parameters.put(one.name(), value(one.value())));
    variables.put("parameters", parameters);
    variables.put("item", value(item));
    variables.put("users", value(device.facts().access().users()));
    try {
      return program.eval(variables) instanceof Boolean truth ? Truth.of(truth) : Truth.UNKNOWN;
    } catch (CelEvaluationException _) {
      return Truth.UNKNOWN;
    }
  }

  private void put(Map<String, Object> values, String name, Object fact) {
    if (!(fact instanceof Fact.Unknown<?>)) {
      values.put(name, value(fact));
    }
  }

  private Object value(Object fact) {
    return switch (fact) {
      case Fact.Explicit<?>(var value, _) -> value(value);
      case Fact.Default<?>(var value, _) -> value(value);
      case Fact.Unknown<?> _ -> throw new AssertionError("left out by the caller");
      case ParameterValue.Number(var number) -> number;
      case ParameterValue.Text(var text) -> text;
      case ParameterValue.Numbers(var numbers) -> numbers;
      case ParameterValue.Texts(var texts) -> texts;
      case Labelled labelled -> labelled.label();
      case Integer number -> Long.valueOf(number);
      case FactList<?> list -> value(list.items());
      case List<?> list -> {
        var values = new ArrayList<Object>();
        list.forEach(element -> values.add(value(element)));
        yield values;
      }
      case Record struct -> fields(struct);
      default -> fact;
    };
  }

  private Map<String, Object> fields(Record struct) {
    var values = new HashMap<String, Object>();
    facts
        .fields(struct.getClass())
        .forEach(
            (name, field) -> {
              try {
                var value = field.accessors().getFirst().invoke(struct);
                if (value != null) {
                  put(values, name, value);
                }
              } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
              }
            });
    return values;
  }
}
