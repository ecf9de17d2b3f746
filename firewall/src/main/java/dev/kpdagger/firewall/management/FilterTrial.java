package dev.kpdagger.firewall.management;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.firewall.decision.Answer;
import dev.kpdagger.firewall.decision.Question;
import dev.kpdagger.firewall.decision.RuleQuery;
import dev.kpdagger.firewall.measure.AddressMeasure;
import dev.kpdagger.firewall.measure.Addresses;
import dev.kpdagger.packets.PortRange;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// What a filter before the control plane does with packets to a service of the device, from any
/// source.
///
/// @param answers of the filter
record FilterTrial(List<Answer> answers, AddressMeasure measure) {

  static FilterTrial of(
      Device device,
      AccessList list,
      ServicePort port,
      AddressMeasure measure,
      BooleanSupplier cancelled) {
    var question =
        new Question(
            "", "", null, null, port.protocol(), PortRange.ALL, PortRange.of(port.port()), "");
    return new FilterTrial(
        new RuleQuery(question, list.name())
            .ask(device, cancelled).answers().stream()
                .filter(answer -> answer.chain().kind() == list.kind())
                .filter(answer -> answer.chain().context().equals(list.context()))
                .toList(),
        measure);
  }

  /// What a rule for every source lets in, whatever rules before it that are not understood do.
  Optional<Answer.Part> opening() {
    return answers.stream()
        .flatMap(answer -> answer.parts().stream())
        .filter(part -> !part.undecided() && isForEverybody(part))
        .findFirst();
  }

  /// Whether a part of the rules is not understood or was not looked at, so that more may come in.
  boolean undecided() {
    return answers.stream()
        .anyMatch(
            answer ->
                !answer.complete() || answer.parts().stream().anyMatch(Answer.Part::undecided));
  }

  private boolean isForEverybody(Answer.Part part) {
    AccessRule rule = part.rule();
    return rule != null
        && rule.permit()
        && (rule.source().isAny() || measure.of(rule.source()).ip4().size() == Addresses.ALL_IP4);
  }
}
