package dev.kpdagger.device.fleet;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.SecretSign;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Which devices of a scan keep the same secrets. It holds a few words for each secret and none of
/// the values. Thread-safe.
///
/// Keys that two devices have to share (of routing protocols, IKE, NTP, SNMP) are not compared, and
/// files of one host name are versions of one device.
public final class SharedSecrets {

  private static final int NAMED = 3;
  private static final String TAKEN_OUT = "the value was taken out before the file was read";

  /// What is kept of a device.
  ///
  /// @param name of its host, or of its file
  private record Kept(String name, FactList<OwnSecrets.Own> secrets, FleetView view) {}

  /// Devices by the place of their file.
  private final TreeMap<Integer, Kept> devices = new TreeMap<>();

  /// Keeps the signs of a device.
  ///
  /// @param index of its file, which orders what is told
  public void add(int index, Device device) {
    var host = device.identity().hostname();
    var secrets = OwnSecrets.of(device);
    synchronized (devices) {
      devices.put(
          index,
          new Kept(
              host == null ? device.text().file() : host, secrets, FleetView.of(device, secrets)));
    }
  }

  /// What is known of a device before the others: nobody has its secrets.
  public static FleetFacts before(Device device) {
    return facts(OwnSecrets.of(device), Map.of(), "");
  }

  /// A device that was added, of which nothing is known but its secrets.
  ///
  /// @throws NoSuchElementException when it was not added
  public Device view(int index, FleetFacts facts) {
    synchronized (devices) {
      return Optional.ofNullable(devices.get(index)).orElseThrow().view.with(facts);
    }
  }

  /// The devices that share a secret with another one, by the places of their files, with what they
  /// share.
  public Map<Integer, FleetFacts> found() {
    synchronized (devices) {
      var holders = new HashMap<SecretSign, Set<String>>();
      for (Kept kept : devices.values()) {
        for (OwnSecrets.Own own : kept.secrets) {
          if (own.sign() != null) {
            holders.computeIfAbsent(own.sign(), _ -> new LinkedHashSet<>()).add(kept.name);
          }
        }
      }
      var found = new TreeMap<Integer, FleetFacts>();
      devices.forEach(
          (index, kept) -> {
            if (kept.secrets.stream()
                .anyMatch(
                    own ->
                        own.sign() != null
                            && holders.getOrDefault(own.sign(), Set.of()).size() > 1)) {
              found.put(index, facts(kept.secrets, holders, kept.name));
            }
          });
      return found;
    }
  }

  private static FleetFacts facts(
      FactList<OwnSecrets.Own> secrets, Map<SecretSign, Set<String>> holders, String name) {
    var stored = new ArrayList<StoredSecret>();
    for (OwnSecrets.Own own : secrets) {
      if (own.sign() == null) {
        stored.add(new StoredSecret(own.subject(), Fact.unknown(TAKEN_OUT), "", own.span()));
        continue;
      }
      var others = new ArrayList<>(holders.getOrDefault(own.sign(), Set.of()));
      others.remove(name);
      stored.add(
          new StoredSecret(
              own.subject(),
              Fact.explicit((long) others.size(), own.span()),
              named(others),
              own.span()));
    }
    return new FleetFacts(
        secrets.openReason() == null
            ? FactList.complete(stored)
            : FactList.open(stored, secrets.openReason()));
  }

  private static String named(List<String> others) {
    int more = others.size() - NAMED;
    var shown = String.join(", ", others.subList(0, Math.min(NAMED, others.size())));
    return more > 0 ? shown + " and " + more + " more" : shown;
  }
}
