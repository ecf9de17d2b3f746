package dev.kpdagger.audit;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A published flaw over a whole run.
///
/// @param flaw as it touches the device for which it is most urgent
/// @param exposed devices that are exposed to it
/// @param undecided devices of which that is not known
/// @param notExposed devices that do not use what it needs
/// @param devices that are exposed, the first of them in the order of the run
public record AdvisorySummary(
    FlawRow flaw, int exposed, int undecided, int notExposed, List<Device> devices) {

  /// A device that is exposed.
  ///
  /// @param index the place of its file in the order of the run
  /// @param name its host name, or else its file
  public record Device(int index, String file, String name) {}

  /// Devices that are named; those beyond are only counted.
  public static final int DEVICES_NAMED = 20;

  private static final Comparator<AdvisorySummary> FIRST_TO_LAST =
      Comparator.comparing(AdvisorySummary::flaw, Priority.FIRST_TO_LAST);

  public AdvisorySummary {
    devices = List.copyOf(devices);
  }

  /// Adds up the flaws of devices.
  static final class Counter {

    private final Map<String, Entry> byId = new TreeMap<>();

    private static final class Entry {
      private final Map<FlawState, Integer> states = new EnumMap<>(FlawState.class);
      private final Map<Integer, Device> devices = new TreeMap<>();
      private FlawRow worst;

      Entry(FlawRow first) {
        worst = first;
      }

      int count(FlawState state) {
        return states.getOrDefault(state, 0);
      }
    }

    /// @param times may be negative, to take back; the flaw of a device stays as urgent as it was
    void add(DeviceResult device, FlawTable table, int times) {
      for (FlawRow row : table.rows()) {
        var entry = byId.computeIfAbsent(row.id(), _ -> new Entry(row));
        entry.states.merge(row.state(), times, Integer::sum);
        if (Priority.FIRST_TO_LAST.compare(row, entry.worst) < 0) {
          entry.worst = row;
        }
        if (row.state() != FlawState.EXPOSED) {
          continue;
        }
        if (times < 0) {
          entry.devices.remove(device.index());
        } else if (entry.devices.size() < DEVICES_NAMED) {
          entry.devices.put(device.index(), named(device));
        }
      }
    }

    private static Device named(DeviceResult device) {
      var hostname = device.hostname();
      return new Device(
          device.index(),
          device.file(),
          hostname == null || hostname.isBlank() ? device.file() : hostname);
    }

    List<AdvisorySummary> summaries() {
      return byId.values().stream()
          .map(
              entry ->
                  new AdvisorySummary(
                      entry.worst,
                      entry.count(FlawState.EXPOSED),
                      entry.count(FlawState.UNDECIDED),
                      entry.count(FlawState.NOT_EXPOSED),
                      List.copyOf(entry.devices.values())))
          .filter(one -> one.exposed + one.undecided + one.notExposed > 0)
          .sorted(FIRST_TO_LAST)
          .toList();
    }
  }
}
