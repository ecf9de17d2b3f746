package dev.kpdagger.verify;

import dev.kpdagger.device.SourceText;
import dev.kpdagger.scan.DeviceAnalyses;
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
    var analyses = DeviceAnalyses.builtIn(() -> Instant.parse("2026-06-01T00:00:00Z"));
    return new PageExampleTests(
            (platform, text, site) -> {
              var device =
                  vendors
                      .named(platform)
                      .orElseThrow()
                      .read(SourceText.of("example", text), () -> {});
              return analyses.all(device.with(site.of(device)), () -> false);
            })
        .all();
  }
}
