package dev.kpdagger.firewall.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.firewall.change.ListComparison;
import dev.kpdagger.firewall.change.ListComparison.Form;
import dev.kpdagger.firewall.model.ZoneRelations;
import dev.kpdagger.packets.SearchBudget;
import dev.kpdagger.vendors.Vendor;
import dev.kpdagger.vendors.Vendors;
import java.util.List;

/// A configuration with its plans, and what the vendor's reader finds once the commands of a plan
/// have been carried out.
final class PlannedText {

  private static final Vendors VENDORS = Vendors.all();

  private final String platform;
  private final Vendor vendor;
  private final String text;
  final Device device;
  final List<CleanUp> plans;

  PlannedText(String platform, String text) {
    this.platform = platform;
    this.vendor = VENDORS.named(platform).orElseThrow();
    this.text = text;
    this.device = read(text);
    this.plans = CleanUp.ofAll(device, vendor.editing(device.text(), () -> {}), () -> false);
  }

  private Device read(String configuration) {
    return vendor.read(SourceText.of("test", configuration), () -> {});
  }

  /// The one plan, which is proven.
  CleanUp plan() {
    assertThat(plans).hasSize(1);
    assertThat(plans.getFirst().doubts()).isEmpty();
    return plans.getFirst();
  }

  /// The commands that merge and move.
  List<String> commands() {
    return plan().commands().lines();
  }

  /// Commands behind a configuration change it for most readers.
  private AccessList carriedOut() {
    var changed =
        read(
            switch (platform) {
              case "cisco-ios" -> DeviceLines.ios(text, commands());
              case "cisco-asa" -> DeviceLines.asa(text, commands());
              default -> text + "\n" + String.join("\n", commands()) + "\n";
            });
    return changed.facts().filtering().accessLists().items().stream()
        .filter(
            list ->
                list.name().equals(plan().list().name())
                    && list.context().equals(plan().list().context())
                    && list.kind() == plan().list().kind())
        .findFirst()
        .orElseThrow();
  }

  /// Asserts that the commands make the list that was planned, rule by rule, and that it lets the
  /// same packets pass. Nothing may be removed.
  PlannedText sameWhenCarriedOut() {
    assertThat(plan().removals()).isEmpty();
    assertThat(plan().merges()).isNotEmpty();
    var after = carriedOut();
    var planned = plan().after().rules();
    assertThat(after.rules()).hasSameSizeAs(planned);
    for (int i = 0; i < planned.size(); i++) {
      var rule = after.rules().get(i);
      assertThat(rule.action()).isEqualTo(planned.get(i).action());
      assertThat(rule.profiles()).isEqualTo(planned.get(i).profiles());
      assertThat(rule.logged().orNull()).isEqualTo(planned.get(i).logged().orNull());
      var enough = new SearchBudget(Long.MAX_VALUE, Long.MAX_VALUE, () -> false);
      assertThat(SamePackets.are(after, List.of(rule), planned.get(i), enough))
          .as("%s and %s", rule.match(), planned.get(i).match())
          .isTrue();
    }
    var change =
        ListComparison.compare(
            new Form(plan().list(), device.text()),
            new Form(after, device.text()),
            ZoneRelations.of(List.of(device), List.of(plan().list(), after), List.of()),
            () -> false);
    assertThat(change.traffic()).isEmpty();
    assertThat(change.doubts()).isEmpty();
    return this;
  }
}
