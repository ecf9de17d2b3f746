package dev.kpdagger.reports;

import dev.kpdagger.audit.OneDeviceResult;
import dev.kpdagger.audit.ScanResult;
import dev.kpdagger.device.Labelled;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.exc.JacksonIOException;

/// The formats a report can be written in. Each writer streams: it reads the devices one by one.
///
/// What the result's own stream of devices throws passes through unchanged, so a caller may cancel
/// a report there.
public enum ReportFormat implements Labelled {
  /// The stable contract for programs; `report.schema.json` describes it.
  JSON,
  /// The same structure as JSON.
  YAML,
  /// One page for people, with nothing outside it.
  HTML,
  /// One device against STIGs, for STIG Viewer 2.
  CKL,
  /// One device against STIGs, for STIG Viewer 3.
  CKLB,
  /// Devices against frameworks, as assessment results of NIST OSCAL in JSON.
  OSCAL,
  /// Which published flaws devices are open to, as CycloneDX in JSON.
  VEX;

  private static final int BUFFER = 1 << 16;

  private final String label = Labelled.labelOf(this);

  /// The name on a command line, which is also the usual file name extension.
  @Override
  public String label() {
    return label;
  }

  /// Whether a report of this format is about one device.
  public boolean ofOneDevice() {
    return this == CKL || this == CKLB;
  }

  /// The reports that a folder takes: of a format that is about one device, one for each device
  /// that has something to say there.
  ///
  /// @throws UnfitReportException when there is none
  public List<ScanResult> each(ScanResult result) {
    return ofOneDevice()
        ? Checklist.measured(result).stream()
            .<ScanResult>map(place -> new OneDeviceResult(result, place))
            .toList()
        : List.of(result);
  }

  public static Optional<ReportFormat> parse(String label) {
    return Arrays.stream(values()).filter(format -> format.label.equals(label)).findFirst();
  }

  /// Writes to a stream, flushes it and leaves it open.
  ///
  /// @throws ReportException when the stream refuses
  public void write(ScanResult result, OutputStream out) throws ReportException {
    try {
      var buffered = new BufferedOutputStream(out, BUFFER);
      render(result, buffered);
      buffered.flush();
    } catch (IOException e) {
      throw new ReportException("cannot write the " + label + " report", e);
    }
  }

  /// Writes a file whole or not at all: a file that is there stays as it was until the new one is
  /// complete. A target that is no regular file, such as a pipe or `/dev/stdout`, is written to
  /// directly. Folders on the way are not created.
  ///
  /// @throws ReportException when the file cannot be written
  public void write(ScanResult result, Path file) throws ReportException {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
        try (var out = Files.newOutputStream(file)) {
          write(result, out);
        }
        return;
      }
      try (var target = ReportFile.beside(file)) {
        try (var out = new BufferedOutputStream(target.open(), BUFFER)) {
          render(result, out);
        }
        target.replace();
      }
    } catch (IOException e) {
      throw new ReportException("cannot write " + file, e);
    }
  }

  private void render(ScanResult result, OutputStream out) throws IOException {
    try {
      switch (this) {
        case JSON -> StructuredReport.json(result, out);
        case YAML -> StructuredReport.yaml(result, out);
        case HTML -> HtmlReport.write(result, out);
        case CKL -> ChecklistXml.write(result, out);
        case CKLB -> ChecklistJson.write(result, out);
        case OSCAL -> OscalReport.write(result, out);
        case VEX -> VexReport.write(result, out);
      }
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
