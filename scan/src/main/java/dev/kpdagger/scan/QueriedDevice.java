package dev.kpdagger.scan;

import dev.kpdagger.device.Device;
import dev.kpdagger.firewall.decision.Answer;
import dev.kpdagger.firewall.decision.RuleQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the rules of a device do with the traffic that is asked about.
///
/// @param notes what to keep in mind, a line each
public record QueriedDevice(
    String hostname, String platform, List<ListAnswer> answers, List<String> notes) {

  /// What one list does, or several that are looked through in turn.
  ///
  /// @param lists their names, in the order in which they are looked through
  /// @param subject as a title
  /// @param context the virtual context, empty for the device
  /// @param places where it is applied, such as `GigabitEthernet0/0 in`; empty for zones
  /// @param complete false when it was given up as too costly
  public record ListAnswer(
      List<String> lists,
      String subject,
      String context,
      List<String> places,
      Answer.Verdict verdict,
      List<Part> parts,
      boolean complete) {
    public ListAnswer {
      lists = List.copyOf(lists);
      places = List.copyOf(places);
      parts = List.copyOf(parts);
    }
  }

  /// Traffic that one rule decides.
  ///
  /// @param rule null where no rule of the list matches
  /// @param undecided whether it is open if it passes, for one of the doubts
  public record Part(
      @Nullable CitedRule rule,
      boolean undecided,
      List<Doubt> doubts,
      List<String> traffic,
      String witness) {
    public Part {
      doubts = List.copyOf(doubts);
      traffic = List.copyOf(traffic);
    }
  }

  /// A rule before, of which it is not known whether it matches.
  public record Doubt(CitedRule rule, String why) {}

  public QueriedDevice {
    answers = List.copyOf(answers);
    notes = List.copyOf(notes);
  }

  static QueriedDevice of(Device device, RuleQuery.Reply reply) {
    return new QueriedDevice(
        Names.hostname(device),
        device.identity().platform(),
        reply.answers().stream().map(answer -> answer(device, answer)).toList(),
        reply.notes());
  }

  private static ListAnswer answer(Device device, Answer answer) {
    return new ListAnswer(
        answer.chain().lists().stream().map(list -> list.name()).toList(),
        answer.chain().subject(),
        answer.chain().context(),
        answer.places(),
        answer.verdict(),
        answer.parts().stream().map(part -> part(device, part)).toList(),
        answer.complete());
  }

  private static Part part(Device device, Answer.Part part) {
    return new Part(
        CitedRule.ofNullable(device, part.rule()),
        part.undecided(),
        part.doubts().stream()
            .map(doubt -> new Doubt(CitedRule.of(device, doubt.rule()), doubt.why()))
            .toList(),
        part.traffic(),
        part.witness());
  }
}
