package dev.kpdagger.firewall.proof;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.rules.RuleAnomaly;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Checks all claims about the rules of a device a second time. A claim against which a packet
/// speaks is no longer made, but left open with that packet.
public final class SecondOpinion {

  private record Place(String list, String context) {}

  private SecondOpinion() {}

  /// The device with the claims that hold.
  ///
  /// @param cancelled asked between claims
  /// @throws CancellationException when `cancelled` says so
  public static Device on(Device device, BooleanSupplier cancelled) {
    Map<Place, ClaimCheck> checks = new HashMap<>();
    for (AccessList list : device.facts().filtering().accessLists()) {
      checks.put(new Place(list.name(), list.context()), new ClaimCheck(list));
    }
    var rules = device.facts().rules();
    List<RuleAnomaly> checked = new ArrayList<>();
    for (RuleAnomaly claim : rules.ruleAnomalies()) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      var check = checks.get(new Place(claim.rule().list(), claim.context()));
      checked.add(claim.holds() instanceof Fact.Unknown ? claim : checked(claim, check));
    }
    return device.with(rules.with(new FactList<>(checked, rules.ruleAnomalies().openReason())));
  }

  private static RuleAnomaly checked(RuleAnomaly claim, @Nullable ClaimCheck check) {
    if (check == null) {
      return open(claim, "the second checker did not find its list");
    }
    var result = check.check(claim);
    if (result.holds()) {
      return claim;
    }
    return open(
        claim,
        "a second checker found a packet that speaks against it, so this is a fault of the"
            + " analysis; please report it: "
            + result.against());
  }

  private static RuleAnomaly open(RuleAnomaly claim, String reason) {
    return new RuleAnomaly(
        claim.kind(),
        claim.rule(),
        claim.listKind(),
        claim.context(),
        claim.others(),
        claim.otherCount(),
        claim.witness(),
        Fact.unknown(reason));
  }
}
