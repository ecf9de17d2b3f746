package dev.kpdagger.cli;

import dev.kpdagger.cli.facts.CoverageView;
import dev.kpdagger.cli.facts.FactJson;
import dev.kpdagger.cli.facts.FactText;
import dev.kpdagger.cli.facts.FactTree;
import dev.kpdagger.cli.terminal.Terminal;
import dev.kpdagger.device.Device;
import dev.kpdagger.language.Nearest;
import dev.kpdagger.scan.ReadOptions;
import dev.kpdagger.vendors.ConfigurationBytes;
import dev.kpdagger.vendors.UnsupportedConfigurationException;
import dev.kpdagger.vendors.Vendor;
import dev.kpdagger.vendors.Vendors;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `kp-dagger parse`.
@Command(
    name = "parse",
    description = "Show what was read of a file, and what was not. Secrets are never shown.",
    sortOptions = false)
final class ParseCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The configuration to read.")
  private Path file = Path.of("");

  @Option(
      names = "--facts",
      description = "Facts and settings, each with its line, its default or why it is not known.")
  private boolean facts;

  @Option(
      names = "--coverage",
      description = "How many lines were understood, and which were not; this is the default.")
  private boolean coverage;

  @Option(names = "--lines", description = "With --coverage, every line with its state.")
  private boolean lines;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = TextFormat.Parser.class,
      description = "text or json.")
  private TextFormat format = TextFormat.TEXT;

  @Option(
      names = "--vendor",
      paramLabel = "SLUG",
      description = "Read the file as of this platform, such as cisco-ios.")
  private String vendor = "";

  @Option(
      names = "--max-file-size",
      paramLabel = "SIZE",
      converter = ByteSize.Parser.class,
      description = "A larger file is not read, 64M when not given.")
  private ByteSize maxFileSize = new ByteSize(ReadOptions.DEFAULT_MAX_FILE_BYTES);

  @Mixin private final CommonOptions common = new CommonOptions();

  private final Terminal terminal;

  ParseCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var device = device();
    boolean withCoverage = coverage || lines || !facts;
    var style = terminal.outStyle(common.color);
    switch (format) {
      case TEXT -> {
        if (facts) {
          new FactTree(new FactText(terminal.out(), style)).walk(device);
        }
        if (withCoverage) {
          new CoverageView(device, lines).text(terminal.out(), style);
        }
      }
      case JSON ->
          TextFormat.json(
              terminal.out(),
              out -> {
                out.writeStartObject();
                if (facts) {
                  new FactTree(new FactJson(out)).walk(device);
                }
                if (withCoverage) {
                  new CoverageView(device, lines).json(out);
                }
                out.writeEndObject();
              });
    }
    return ExitCode.DONE.code();
  }

  private Device device() {
    try {
      var text = ConfigurationBytes.decode(file.toString(), bytes());
      var vendors = Vendors.all();
      if (vendor.isEmpty()) {
        return vendors.read(text, () -> {});
      }
      return vendors.named(vendor).orElseThrow(() -> unknownVendor(vendors)).read(text, () -> {});
    } catch (UnsupportedConfigurationException e) {
      throw new CommandFailure(ExitCode.INCOMPLETE, file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      var reason =
          switch (e) {
            case NoSuchFileException _ -> "no such file";
            case AccessDeniedException _ -> "permission denied";
            default -> Files.isDirectory(file) ? "it is a folder" : String.valueOf(e.getMessage());
          };
      throw new CommandFailure(ExitCode.INPUT_OUTPUT, "cannot read " + file + ": " + reason, e);
    }
  }

  /// Reads no more than one byte beyond the limit: a pipe has no size to ask for.
  private byte[] bytes() throws IOException {
    int limit = (int) maxFileSize.bytes();
    try (var in = Files.newInputStream(file)) {
      var bytes = in.readNBytes(limit);
      if (bytes.length == limit && in.read() >= 0) {
        throw new CommandFailure(
            ExitCode.INCOMPLETE,
            file + ": more than the limit of " + (limit >> 20) + " MiB; --max-file-size raises it");
      }
      return bytes;
    }
  }

  private CommandFailure unknownVendor(Vendors vendors) {
    var known = vendors.list().stream().map(Vendor::slug).toList();
    return new CommandFailure(
        ExitCode.USAGE,
        "unknown vendor '"
            + vendor
            + "'"
            + Nearest.hint(vendor, known)
            + "; known: "
            + String.join(", ", known));
  }
}
