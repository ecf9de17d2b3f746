package dev.kpdagger.scan;

import dev.kpdagger.checks.CheckCatalog;
import dev.kpdagger.vendors.Vendors;
import dev.kpdagger.vulnerabilities.Once;
import dev.kpdagger.vulnerabilities.file.ChosenAdvisories;
import dev.kpdagger.workflow.WorkflowOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.function.Supplier;

/// Puts the product together: the only place that knows every part.
public final class Assembly {

  private final Vendors vendors = Vendors.all();
  private final CheckCatalog catalog = CheckCatalog.builtIn();
  private final Supplier<ChosenAdvisories> advisories;

  /// The product with its built-in advisories.
  public Assembly() {
    this(new Once<>(ChosenAdvisories::builtIn));
  }

  /// The product with other advisories.
  ///
  /// @param advisories asked for when releases are first compared, and maybe again
  public Assembly(Supplier<ChosenAdvisories> advisories) {
    this.advisories = advisories;
  }

  /// The service of a scan.
  ///
  /// @param output where reports without a file go
  public WorkflowService service(WorkflowOptions options, OutputStream output) {
    return new WorkflowService(
        options,
        vendors,
        catalog,
        DeviceAnalyses.of(advisories, options.clock()),
        version(),
        output);
  }

  public Vendors vendors() {
    return vendors;
  }

  public CheckCatalog checks() {
    return catalog;
  }

  /// The version of the product, as the build wrote it.
  public static String version() {
    try (InputStream in = Assembly.class.getResourceAsStream("version.properties")) {
      var properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
