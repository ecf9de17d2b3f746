package dev.kpdagger.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.checks.BuiltInPages;
import dev.kpdagger.checks.CheckCatalog;
import dev.kpdagger.checks.PageExamples;
import dev.kpdagger.checks.PageExamples.ConfigurationReader;
import dev.kpdagger.language.Check;
import dev.kpdagger.language.cel.PageCompiler;
import dev.kpdagger.language.page.CheckPage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;

/// The examples of the built-in pages as tests, given the product's reader. Each is run with the
/// generated Java and with the interpreter that users' pages run on, which have to agree in every
/// part of every finding.
///
/// A test class has a method `@TestFactory Stream<DynamicContainer> pages()` that returns [#all()].
public final class PageExampleTests {
  private final PageExamples examples;

  public PageExampleTests(ConfigurationReader reader) {
    this.examples = new PageExamples(reader);
  }

  /// One container a page, by id.
  public Stream<DynamicContainer> all() throws Exception {
    var catalog = CheckCatalog.builtIn();
    var compiler = new PageCompiler();
    var containers = new ArrayList<DynamicContainer>();
    for (CheckPage page : BuiltInPages.read()) {
      var tests = tests(page, catalog.find(page.id()), compiler.check(page));
      containers.add(DynamicContainer.dynamicContainer(page.id(), tests));
    }
    return containers.stream();
  }

  private List<DynamicTest> tests(CheckPage page, Check generated, Check interpreted) {
    var tests = new ArrayList<DynamicTest>();
    for (CheckPage.Example example : page.examples()) {
      var name = page.file() + ":" + example.line();
      tests.add(
          DynamicTest.dynamicTest(
              name,
              () -> {
                var result = examples.run(generated, example);
                assertThat(result.actual()).as(name).isEqualTo(result.expected());
                var device = examples.device(example);
                assertThat(PageExamples.outcome(generated, device))
                    .as(name + " generated and interpreted")
                    .isEqualTo(PageExamples.outcome(interpreted, device));
              }));
    }
    return tests;
  }
}
