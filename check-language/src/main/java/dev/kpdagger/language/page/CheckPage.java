package dev.kpdagger.language.page;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.audit.Severity;
import dev.kpdagger.language.Parameter;
import dev.kpdagger.language.lines.LinePatterns;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One check as its author wrote it.
///
/// @param file name of the page, for messages
/// @param optional whether it runs only where it is asked for
/// @param applies slugs of platforms; empty for any
/// @param reached the services through which an attacker gets at what it finds
/// @param parameters its limits, with their defaults
/// @param rule the conditions
/// @param fix template of commands by platform
/// @param body the Markdown after the front matter
/// @param finds the section "What it finds"
/// @param why the section "Why it matters"
/// @param examples of the sections "Example" and "Use instead", in order
/// @param lines where each key of the front matter stands, counted from 1
public record CheckPage(
    String file,
    String id,
    List<String> aliases,
    boolean optional,
    String summary,
    Rating rating,
    List<String> applies,
    List<String> reached,
    List<Parameter> parameters,
    Rule rule,
    String title,
    Map<String, String> fix,
    List<String> references,
    String body,
    String finds,
    String why,
    List<Example> examples,
    Map<String, Integer> lines) {

  /// How bad the problem is.
  ///
  /// @param impact, ease and effort: high, medium or low
  /// @param cwe such as `CWE-319`
  public record Rating(
      AnalysisType analysis,
      Severity severity,
      String impact,
      String ease,
      String effort,
      String cwe) {}

  /// The conditions, as CEL; those not given are null.
  ///
  /// @param items dotted name of a list of facts, or null for a check of the whole device
  /// @param patterns of lines whose claims are the items, or null
  public record Rule(
      @Nullable String items,
      @Nullable String where,
      @Nullable String when,
      String fails,
      List<String> evidence,
      @Nullable LinePatterns patterns) {}

  /// A configuration and the findings that the check has in it.
  ///
  /// @param site what the site states of the device, as YAML; empty for nothing
  /// @param beside the configuration of another device of the scan, of the same platform; empty for
  ///   none
  /// @param line of the configuration's fence in the page
  /// @param platform slug, the info string of the fence
  public record Example(
      String site,
      String beside,
      int line,
      String platform,
      String configuration,
      List<String> findings) {

    public Example {
      findings = List.copyOf(findings);
    }
  }

  /// Where a key of the front matter stands, or its first line.
  public int line(String key) {
    return lines.getOrDefault(key, 1);
  }
}
