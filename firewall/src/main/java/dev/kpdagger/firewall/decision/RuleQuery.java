package dev.kpdagger.firewall.decision;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.firewall.model.ModelledList;
import dev.kpdagger.packets.PacketBox;
import dev.kpdagger.packets.PacketSet;
import dev.kpdagger.packets.PacketSpace;
import dev.kpdagger.packets.PacketText;
import dev.kpdagger.packets.SearchBudget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Asks the rules of a device what they do with packets.
public final class RuleQuery {

  private static final long BUDGET = 200_000_000L;

  private final Question question;
  private final String listName;

  /// @param listName asks only the list of this name; empty for every list that filters traffic
  public RuleQuery(Question question, String listName) {
    this.question = question;
    this.listName = listName;
  }

  /// The answers of the lists that are asked and have to do with the question.
  ///
  /// @throws java.util.concurrent.CancellationException when `cancelled` says so
  public List<Answer> ask(Device device, BooleanSupplier cancelled) {
    var answers = new ArrayList<Answer>();
    var filtering = device.facts().filtering();
    for (AccessList list : filtering.accessLists()) {
      if (ModelledList.isModelled(list)) {
        var places = places(list, filtering.accessListUses().items());
        if (isAsked(list, places)) {
          var answer = answer(list, places, cancelled);
          if (answer.parts().stream().anyMatch(part -> part.rule() != null) || !answer.complete()) {
            answers.add(answer);
          }
        }
      }
    }
    return answers;
  }

  /// Whether the list filters the traffic that is asked about.
  private boolean isAsked(AccessList list, List<AccessListUse> uses) {
    if (!listName.isEmpty()) {
      return list.name().equals(listName);
    }
    if (list.kind() == AccessListKind.POLICY) {
      return true;
    }
    return uses.stream()
        .anyMatch(
            use ->
                use.direction().equals("out")
                    ? matches(question.toZone(), use.place())
                    : matches(question.fromZone(), use.place()));
  }

  private static boolean matches(String asked, String place) {
    return asked.isEmpty() || asked.equalsIgnoreCase(place);
  }

  private static List<AccessListUse> places(AccessList list, List<AccessListUse> uses) {
    return uses.stream()
        .filter(use -> use.list().equals(list.name()) && use.purpose().equals("interface"))
        .toList();
  }

  private Answer answer(AccessList list, List<AccessListUse> uses, BooleanSupplier cancelled) {
    var builder = new PacketSpace.Builder();
    question.addTo(builder);
    var modelled = ModelledList.of(List.of(list), builder).getFirst();
    var budget = new SearchBudget(BUDGET, BUDGET, cancelled);
    budget.begin();
    var decided = FirstMatch.of(modelled, question.boxes(modelled.space()), budget);
    return new Answer(
        list,
        uses.stream().map(use -> (use.place() + " " + use.direction()).strip()).toList(),
        decided.map(all -> parts(all, modelled.space())).orElse(List.of()),
        decided.isPresent());
  }

  /// The packets by rule, those that are certain apart from those that are not.
  private static List<Answer.Part> parts(List<Decided> decided, PacketSpace space) {
    record Key(Optional<AccessRule> rule, boolean certain) {}
    var byRule = new LinkedHashMap<Key, List<PacketBox>>();
    for (Decided one : decided) {
      var rule = one.rule();
      byRule
          .computeIfAbsent(
              new Key(Optional.ofNullable(rule == null ? null : rule.rule()), one.certain()),
              _ -> new ArrayList<>())
          .add(one.box());
    }
    var text = new PacketText(space);
    var parts = new ArrayList<Answer.Part>();
    byRule.forEach(
        (key, boxes) -> {
          @Nullable AccessRule rule = key.rule.orElse(null);
          var merged = PacketSet.ofDisjoint(boxes).merged().boxes();
          parts.add(
              new Answer.Part(
                  rule,
                  merged.stream().map(text::show).toList(),
                  text.packet(merged.getFirst()).toString(),
                  key.certain));
        });
    return parts;
  }
}
