package dev.kpdagger.language.lines;

import com.google.re2j.Pattern;
import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A house rule in patterns of lines: lines that blocks of a configuration must have, and lines
/// that they must not have.
///
/// A pattern is found in a line without the blanks around it. A block is a line and the lines below
/// it that are further in. Linear in time, whatever the pattern.
///
/// @param block finds the line that begins a block; empty where the whole file is one
/// @param require lines of which a block must have one each
/// @param forbid lines of which a block must have none
public record LinePatterns(Optional<Pattern> block, List<Pattern> require, List<Pattern> forbid) {

  private static final String NOT_WHOLE = "the file may not show all of it";

  public LinePatterns {
    require = List.copyOf(require);
    forbid = List.copyOf(forbid);
  }

  /// What the rule says of a device: for each block, one claim for each pattern, or one for each
  /// line that is forbidden.
  public FactList<PatternClaim> claims(Device device) {
    var text = device.text();
    boolean whole = device.completeness() == Completeness.WHOLE;
    var claims = new ArrayList<PatternClaim>();
    if (block.isEmpty()) {
      claim(text, 1, text.lines(), "", whole, claims);
      return FactList.complete(claims);
    }
    for (int line = 1; line <= text.lines(); line++) {
      if (block.get().matcher(text.line(line).strip()).find()) {
        int last = lastOf(text, line);
        boolean ended = last < text.lines() || device.completeness() != Completeness.TRUNCATED;
        claim(text, line, last, text.redacted(line).strip(), ended, claims);
      }
    }
    return whole
        ? FactList.complete(claims)
        : FactList.open(claims, "the file may not show every block");
  }

  /// @param ended whether no more lines of the block can follow
  private void claim(
      SourceText text,
      int first,
      int last,
      String begin,
      boolean ended,
      List<PatternClaim> claims) {
    var place = begin.isEmpty() ? SourceSpan.NOWHERE : SourceSpan.line(first);
    for (Pattern pattern : require) {
      boolean found = !linesWith(pattern, text, first, last).isEmpty();
      var says = "has no line like " + pattern.pattern();
      claims.add(
          new PatternClaim(
              begin,
              says,
              found || ended ? Fact.explicit(!found, place) : Fact.unknown(NOT_WHOLE),
              place));
    }
    for (Pattern pattern : forbid) {
      var lines = linesWith(pattern, text, first, last);
      for (int line : lines) {
        var span = SourceSpan.line(line);
        var says = "has the line " + text.redacted(line).strip();
        claims.add(new PatternClaim(begin, says, Fact.explicit(true, span), span));
      }
      if (lines.isEmpty()) {
        claims.add(
            new PatternClaim(
                begin,
                "has a line like " + pattern.pattern(),
                ended ? Fact.explicit(false, place) : Fact.unknown(NOT_WHOLE),
                place));
      }
    }
  }

  private static List<Integer> linesWith(Pattern pattern, SourceText text, int first, int last) {
    var lines = new ArrayList<Integer>();
    for (int line = first; line <= last; line++) {
      if (pattern.matcher(text.line(line).strip()).find()) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static int lastOf(SourceText text, int begin) {
    int depth = depth(text.line(begin));
    int last = begin;
    for (int line = begin + 1; line <= text.lines(); line++) {
      var words = text.line(line);
      if (!words.isBlank()) {
        if (depth(words) <= depth) {
          return last;
        }
        last = line;
      }
    }
    return last;
  }

  private static int depth(String line) {
    int depth = 0;
    while (depth < line.length() && (line.charAt(depth) == ' ' || line.charAt(depth) == '\t')) {
      depth++;
    }
    return depth;
  }
}
