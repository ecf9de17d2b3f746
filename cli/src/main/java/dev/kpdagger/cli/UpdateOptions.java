package dev.kpdagger.cli;

import dev.kpdagger.updates.UpdateSettings;
import dev.kpdagger.updates.UpdateSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// What `db update` fetches, and from where.
final class UpdateOptions {

  private static final int RETRIES = 5;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      split = ",",
      converter = SourceParser.class,
      description =
          "What to fetch: nvd, kev, epss, csaf; nvd, kev and epss when not given, and csaf with"
              + " --csaf-url.")
  private List<UpdateSource> sources = new ArrayList<>();

  @Option(
      names = "--csaf-url",
      paramLabel = "URL",
      converter = FolderParser.class,
      description =
          "A folder of CSAF documents of a vendor, which has changes.csv in it, or cisco for that"
              + " of Cisco; again for more.")
  private List<URI> csaf = new ArrayList<>();

  @Option(
      names = "--csaf-since",
      paramLabel = "DATE",
      converter = DbCommand.DateParser.class,
      description =
          "Documents that did not change since then are left out; two weeks before the newest that"
              + " was ever read when not given.")
  @Nullable LocalDate since;

  @Option(
      names = "--nvd-url",
      paramLabel = "URL",
      converter = UrlParser.class,
      description = "A mirror of the API 2.0 of the NVD.")
  private @Nullable URI nvd;

  @Option(
      names = "--kev-url",
      paramLabel = "URL",
      converter = UrlParser.class,
      description = "A copy of CISA's list of exploited flaws.")
  private @Nullable URI kev;

  @Option(
      names = "--epss-url",
      paramLabel = "URL",
      converter = UrlParser.class,
      description = "A copy of the estimates of EPSS.")
  private @Nullable URI epss;

  @Option(names = "--proxy", paramLabel = "HOST:PORT", description = "A proxy for HTTP and HTTPS.")
  String proxy = "";

  @Option(
      names = "--no-pauses",
      description =
          "Do not pause between requests as publishers ask for; for mirrors of one's own.")
  private boolean impatient;

  @Option(
      names = {"-o", "--output-path"},
      paramLabel = "FILE",
      description = "Where the advisories are kept; the user's own file when not given.")
  @Nullable Path output;

  /// What the options say.
  ///
  /// @throws CommandFailure when a source that is asked for has no address
  UpdateSettings settings(Map<String, String> environment) {
    Set<UpdateSource> chosen =
        sources.isEmpty()
            ? EnumSet.of(UpdateSource.NVD, UpdateSource.KEV, UpdateSource.EPSS)
            : EnumSet.copyOf(sources);
    if (sources.isEmpty() && !csaf.isEmpty()) {
      chosen.add(UpdateSource.CSAF);
    }
    if (chosen.contains(UpdateSource.CSAF) && csaf.isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE, "--source csaf needs --csaf-url: the folder of a vendor's documents");
    }
    return new UpdateSettings(
        chosen,
        text(nvd),
        environment.getOrDefault("NVD_API_KEY", ""),
        text(kev),
        text(epss),
        csaf,
        !impatient,
        RETRIES);
  }

  private static String text(@Nullable URI address) {
    return address == null ? "" : address.toString();
  }

  static final class SourceParser implements ITypeConverter<UpdateSource> {
    @Override
    public UpdateSource convert(String text) {
      for (UpdateSource source : UpdateSource.values()) {
        if (source.label().equals(text.toLowerCase(Locale.ROOT))) {
          return source;
        }
      }
      throw new TypeConversionException("'" + text + "' is none of nvd, kev, epss, csaf");
    }
  }

  /// An address, or the name of a vendor whose folder is known.
  static final class FolderParser implements ITypeConverter<URI> {
    @Override
    public URI convert(String text) {
      if (text.equals("cisco")) {
        return URI.create("https://www.cisco.com/.well-known/csaf/");
      }
      try {
        return new UrlParser().convert(text);
      } catch (TypeConversionException problem) {
        throw new TypeConversionException(problem.getMessage() + ", and not cisco");
      }
    }
  }

  static final class UrlParser implements ITypeConverter<URI> {
    @Override
    public URI convert(String text) {
      try {
        var address = URI.create(text);
        if (address.getHost() != null
            && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
          return address;
        }
      } catch (IllegalArgumentException _) {
        // Told with the others below
      }
      throw new TypeConversionException("'" + text + "' is no address of http or https");
    }
  }
}
