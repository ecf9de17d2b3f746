package dev.kpdagger.firewall.decision;

import dev.kpdagger.firewall.model.ListChain;
import dev.kpdagger.firewall.model.ModelledList;
import dev.kpdagger.firewall.model.ModelledRule;
import dev.kpdagger.firewall.model.OpenMatch;
import dev.kpdagger.firewall.model.ZoneRelations;
import dev.kpdagger.packets.PacketBox;
import dev.kpdagger.packets.PacketField;
import dev.kpdagger.packets.PacketSet;
import dev.kpdagger.packets.PacketSpace;
import dev.kpdagger.packets.PacketText;
import dev.kpdagger.packets.SearchBudget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// A question to one list.
///
/// @param zones as its rules call them
/// @param relations the zones of its rules for any zones
record ListQuestion(Question question, AskedZones zones, ZoneRelations relations) {

  private static final long BUDGET = 200_000_000L;

  Answer ask(ListChain chain, List<String> places, BooleanSupplier cancelled) {
    var builder = new PacketSpace.Builder();
    question.addTo(builder, zones);
    relations.addTo(builder);
    var list = ModelledList.of(List.of(relations.resolve(chain.asOne())), builder).getFirst();
    var budget = new SearchBudget(BUDGET, BUDGET, cancelled);
    budget.begin();
    var decided = FirstMatch.of(list, boxes(list), budget);
    return new Answer(
        chain, places, decided.map(all -> parts(all, list)).orElse(List.of()), decided.isPresent());
  }

  private List<PacketBox> boxes(ModelledList list) {
    return question.boxes(list, zones).stream()
        .flatMap(box -> relations.between(box, list.space()).stream())
        .toList();
  }

  /// The packets by the rule that decides them, those that are certain apart from those that are
  /// not.
  private List<Answer.Part> parts(List<Decided> decided, ModelledList list) {
    var numbers = new RuleNumbers();
    var byRule = new LinkedHashMap<RuleNumbers.Decider, List<Decided>>();
    for (Decided one : decided) {
      byRule.computeIfAbsent(numbers.of(one), _ -> new ArrayList<>()).add(one);
    }
    return byRule.values().stream().map(all -> part(all, list)).toList();
  }

  private Answer.Part part(List<Decided> decided, ModelledList list) {
    var text = new PacketText(list.space());
    var boxes = decided.stream().map(Decided::box).toList();
    var merged = PacketSet.ofDisjoint(boxes).merged().boxes();
    var plain = merged.stream().map(box -> plain(box, list)).toList();
    @Nullable ModelledRule rule = decided.getFirst().rule();
    return new Answer.Part(
        rule == null ? null : rule.rule(),
        decided.getFirst().doubts().rules().stream()
            .map(doubt -> new Answer.Doubt(doubt.rule(), OpenMatch.of(doubt.rule())))
            .toList(),
        text.lines(plain, list.ip4() && list.ip6()),
        text.packet(plain.getFirst()).toString());
  }

  /// Flags were not asked for.
  private PacketBox plain(PacketBox box, ModelledList list) {
    return relations
        .plain(box, list.space())
        .with(PacketField.TCP_FLAGS, list.space().any(PacketField.TCP_FLAGS));
  }
}
