package dev.kpdagger.cli.advisories;

import dev.kpdagger.cli.terminal.PlainText;
import dev.kpdagger.cli.terminal.Style;
import dev.kpdagger.vulnerabilities.Advisories;
import dev.kpdagger.vulnerabilities.Advisory;
import dev.kpdagger.vulnerabilities.AffectedReleases;
import dev.kpdagger.vulnerabilities.ReleaseRange;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// One flaw for people: how bad it is, and which releases have it.
public final class AdvisoryText {

  private static final int MOST_LISTED = 12;

  private final PrintStream out;
  private final Style style;

  public AdvisoryText(PrintStream out, Style style) {
    this.out = out;
    this.style = style;
  }

  /// What is known of the flaw, whatever the system.
  public void head(Advisory advisory) {
    out.print(style.bold(advisory.id()));
    if (advisory.published() != null) {
      out.print(style.dot() + "published " + advisory.published());
    }
    var score = advisory.score();
    if (score != null) {
      out.print(
          String.format(
              Locale.ROOT,
              "%sCVSS %s %.1f by %s (%s)",
              style.dot(),
              score.version(),
              score.tenths() / 10.0,
              score.source(),
              score.vector()));
    }
    out.println();
    var exploitation = advisory.exploitation();
    if (exploitation != null) {
      out.println(
          "CISA lists it as exploited since "
              + exploitation.added()
              + (exploitation.ransomware() ? ", also by ransomware" : ""));
    }
    if (advisory.likelihood() != Advisory.NO_LIKELIHOOD) {
      out.println(
          String.format(
              Locale.ROOT,
              "EPSS: used within 30 days with a likelihood of %.2f %%",
              advisory.likelihood() / 100.0));
    }
    if (!advisory.references().isEmpty()) {
      out.println("See " + PlainText.clean(String.join(", ", advisory.references())));
    }
    out.println();
  }

  /// Which releases of one system have it.
  ///
  /// @param order of its releases by their texts
  public void affected(Advisories system, Advisory advisory, Comparator<String> order) {
    for (AffectedReleases affected : advisory.affected()) {
      out.println(
          style.bold(system.product())
              + ", by "
              + affected.source()
              + (affected.asOf() == null ? "" : " of " + affected.asOf()));
      if (affected.unnamed()) {
        line("the system, and no releases at hand");
      }
      if (affected.listed().size() > 0) {
        line(listed(system, affected, order));
      }
      for (ReleaseRange range : affected.ranges()) {
        line(range.words());
      }
      if (!affected.fixed().isEmpty()) {
        line("fixed in " + String.join(", ", affected.fixed()));
      }
      if (!affected.platforms().isEmpty()) {
        line("on " + String.join(", ", affected.platforms()));
      }
    }
  }

  private static String listed(
      Advisories system, AffectedReleases affected, Comparator<String> order) {
    var releases =
        affected.listed().stream()
            .mapToObj(place -> system.releases().get(place).text())
            .sorted(order)
            .toList();
    return releases.size() <= MOST_LISTED
        ? "lists " + String.join(", ", releases)
        : "lists "
            + releases.size()
            + " releases from "
            + releases.getFirst()
            + " to "
            + releases.getLast();
  }

  /// What decides whether a device is exposed.
  ///
  /// @param checks that know what the flaw needs
  public void deciding(List<String> checks) {
    out.println();
    out.println(
        checks.isEmpty()
            ? "What it needs in a configuration is not known: the release alone is compared."
            : "Whether a configuration is exposed is decided by kp-dagger explain "
                + String.join(", ", checks));
    out.flush();
  }

  private void line(String text) {
    out.println("  " + PlainText.clean(text));
  }
}
