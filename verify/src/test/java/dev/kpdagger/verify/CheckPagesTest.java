package dev.kpdagger.verify;

import dev.kpdagger.device.SourceText;
import dev.kpdagger.firewall.RuleAnalysis;
import dev.kpdagger.firewall.management.ManagementSources;
import dev.kpdagger.testkit.PageExampleTests;
import dev.kpdagger.vendors.Vendors;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/// Every example of every built-in check page, read by the product's own vendors.
class CheckPagesTest {

  @TestFactory
  Stream<DynamicContainer> pages() throws Exception {
    var vendors = Vendors.all();
    var rules = new RuleAnalysis(() -> Instant.parse("2026-06-01T00:00:00Z"));
    return new PageExampleTests(
            (platform, text, site) -> {
              var device =
                  rules.analyse(
                      vendors
                          .named(platform)
                          .orElseThrow()
                          .read(SourceText.of("example", text), () -> {}),
                      () -> false);
              return ManagementSources.compared(device.with(site.of(device)));
            })
        .all();
  }
}
