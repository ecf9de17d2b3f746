package dev.kpdagger.language.cel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.runtime.CelRuntime;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.access.AccessLine;
import dev.kpdagger.language.CheckCode;
import dev.kpdagger.language.Given;
import dev.kpdagger.language.Reads;
import dev.kpdagger.language.Truth;
import dev.kpdagger.language.page.Pages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Random conditions over random facts: the generated Java, the interpreter and dev.cel agree.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreementTest {
  private static final int CONDITIONS = 160;
  private static final int DEVICES = 16;
  private static final long SEED = 20_261_123;

  /// Other values than the defaults, which nothing may fall back to.
  private static final Given GIVEN = RandomConditions.given();

  private final List<String> conditions = new ArrayList<>();
  private final List<CheckCode> interpreted = new ArrayList<>();
  private CheckCode generated;

  @BeforeAll
  void compile(@TempDir Path folder) throws Exception {
    var random = new RandomConditions(SEED);
    var compiler = new PageCompiler();
    var compiled = new ArrayList<CompiledPage>();
    for (int i = 0; i < CONDITIONS; i++) {
      var condition = random.next();
      var page = Pages.limited("lines", condition, RandomConditions.PARAMETERS);
      conditions.add(condition);
      compiled.add(compiler.compile(page));
      interpreted.add(InterpretedCode.check(compiled.getLast()).code());
    }
    generated = GeneratedCode.load(folder, compiled);
  }

  @Test
  void generatedAndInterpretedAgreeOnTruthAndReads() {
    var random = new RandomDevices(SEED);
    var seen = new EnumMap<Truth, Integer>(Truth.class);
    for (int n = 0; n < DEVICES; n++) {
      var device = random.masked(random.whole());
      for (AccessLine item : device.facts().access().lines()) {
        for (int i = 0; i < CONDITIONS; i++) {
          var here = new Reads();
          var there = new Reads();
          var truth = generated.fails(i, device, GIVEN, item, here);
          assertThat(interpreted.get(i).fails(0, device, GIVEN, item, there))
              .as(conditions.get(i))
              .isEqualTo(truth);
          assertThat(there.entries()).as(conditions.get(i)).isEqualTo(here.entries());
          var unnoted = Reads.unnoted();
          assertThat(generated.fails(i, device, GIVEN, item, unnoted))
              .as(conditions.get(i))
              .isEqualTo(truth);
          assertThat(unnoted.entries()).isEmpty();
          seen.merge(truth, 1, Integer::sum);
        }
      }
    }
    assertThat(seen).hasSize(3).allSatisfy((_, count) -> assertThat(count).isGreaterThan(300));
  }

  /// What is decided on a part of the facts has to stay when the rest becomes known.
  @Test
  void hidingFactsNeverChangesAnAnswerOnlyWithholdsIt() {
    var random = new RandomDevices(SEED + 1);
    int kept = 0;
    for (int n = 0; n < DEVICES * 4; n++) {
      var whole = random.whole();
      var part = random.masked(whole);
      for (int i = 0; i < CONDITIONS; i++) {
        var known = truth(i, part);
        if (known != Truth.UNKNOWN) {
          assertThat(truth(i, whole)).as(conditions.get(i)).isEqualTo(known);
          kept++;
        }
      }
    }
    assertThat(kept).isGreaterThan(2000);
  }

  @Test
  void celItselfAgreesWhereListsAreComplete() throws Exception {
    var oracle = new CelOracle();
    List<CelRuntime.Program> programs = new ArrayList<>();
    for (String condition : conditions) {
      programs.add(oracle.program(condition));
    }
    var random = new RandomDevices(SEED + 2);
    Map<Truth, Integer> seen = new EnumMap<>(Truth.class);
    for (int n = 0; n < DEVICES; n++) {
      var device = random.whole();
      var masked = random.masked(device);
      if (masked.facts().access().users().isComplete()) {
        device = masked;
      }
      var item = device.facts().access().lines().items().getFirst();
      for (int i = 0; i < CONDITIONS; i++) {
        var truth = truth(i, device);
        var cel = oracle.evaluate(programs.get(i), device, GIVEN, item);
        // These two say more than CEL where some element is unknown: CEL gives up the whole list.
        boolean finer =
            conditions.get(i).contains("exists_one") || conditions.get(i).contains("filter");
        if (cel != Truth.UNKNOWN || !finer) {
          assertThat(truth).as(conditions.get(i)).isEqualTo(cel);
          seen.merge(cel, 1, Integer::sum);
        }
      }
    }
    assertThat(seen).hasSize(3).allSatisfy((_, count) -> assertThat(count).isGreaterThan(100));
  }

  private Truth truth(int condition, Device device) {
    var item = device.facts().access().lines().items().getFirst();
    return generated.fails(condition, device, GIVEN, item, new Reads());
  }
}
