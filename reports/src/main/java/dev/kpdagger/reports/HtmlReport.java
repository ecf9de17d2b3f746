package dev.kpdagger.reports;

import dev.kpdagger.audit.ScanResult;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/// One page for people, which holds everything it needs.
final class HtmlReport {

  private HtmlReport() {}

  static void write(ScanResult result, OutputStream target) throws IOException {
    var top = new PageTop(result.header(), result.summary(), PageAssets.load());
    var content = PageContent.of(result);
    var writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
    JtepageGenerated.render(
        new VisibleOutput(new WriterOutput(writer)),
        Uninterrupted.TAGS,
        top,
        content,
        result.header());
    writer.flush();
  }
}
