package dev.kpdagger.firewall.decision;

import dev.kpdagger.device.Labelled;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.firewall.model.ListChain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a list, or some lists that are looked through in turn, do with the packets of a question.
///
/// @param places where it is applied, such as `GigabitEthernet0/0 in`; empty for zones
/// @param parts what each deciding rule does, in the order of the rules
/// @param complete false when the work that was allowed did not suffice
public record Answer(ListChain chain, List<String> places, List<Part> parts, boolean complete) {

  /// What happens to all that was asked about.
  public enum Verdict implements Labelled {
    PERMITTED,
    DENIED,
    /// Some of it passes and some does not, each known.
    PARTLY_PERMITTED,
    /// Of some of it, it is not known whether it passes.
    UNDECIDED,
    /// No rule of the list matches any of it.
    NOT_MATCHED;

    private final String label = Labelled.labelOf(this);

    @Override
    public String label() {
      return label;
    }
  }

  /// Packets of the question that one rule decides.
  ///
  /// @param rule null where no rule of the list matches
  /// @param doubts rules before it that may match some of them first
  /// @param traffic the packets, each entry in one line
  /// @param witness one of them
  public record Part(
      @Nullable AccessRule rule, List<Doubt> doubts, List<String> traffic, String witness) {
    public Part {
      doubts = List.copyOf(doubts);
      traffic = List.copyOf(traffic);
    }

    /// Whether that rule is sure to decide all of them.
    public boolean certain() {
      return doubts.isEmpty();
    }

    /// Whether it is open if they pass: a rule that may match before acts otherwise.
    public boolean undecided() {
      boolean permits = rule != null && rule.permit();
      return doubts.stream().anyMatch(doubt -> doubt.rule.permit() != permits);
    }
  }

  /// A rule of which it is not known whether it matches.
  ///
  /// @param why what is not known
  public record Doubt(AccessRule rule, String why) {}

  public Answer {
    places = List.copyOf(places);
    parts = List.copyOf(parts);
  }

  public Verdict verdict() {
    if (!complete || parts.stream().anyMatch(Part::undecided)) {
      return Verdict.UNDECIDED;
    }
    boolean permits = parts.stream().anyMatch(part -> part.rule != null && part.rule.permit());
    boolean denies = parts.stream().anyMatch(part -> part.rule != null && !part.rule.permit());
    if (!permits && !denies) {
      return Verdict.NOT_MATCHED;
    }
    boolean unmatched = parts.stream().anyMatch(part -> part.rule == null);
    return permits
        ? denies || unmatched ? Verdict.PARTLY_PERMITTED : Verdict.PERMITTED
        : Verdict.DENIED;
  }
}
