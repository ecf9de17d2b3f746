package dev.kpdagger.scan;

import dev.kpdagger.checks.CheckCatalog;
import dev.kpdagger.vendors.Vendors;
import dev.kpdagger.workflow.WorkflowOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// Puts the product together: the only place that knows every part.
public final class Assembly {

  private final Vendors vendors = Vendors.all();
  private final CheckCatalog catalog = CheckCatalog.builtIn();

  /// The service of a scan.
  ///
  /// @param output where reports without a file go
  public WorkflowService service(WorkflowOptions options, OutputStream output) {
    return new WorkflowService(
        options, vendors, catalog, DeviceAnalyses.builtIn(options.clock()), version(), output);
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
