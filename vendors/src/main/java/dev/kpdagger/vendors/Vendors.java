package dev.kpdagger.vendors;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.vendors.eos.AristaEos;
import dev.kpdagger.vendors.asa.CiscoAsa;
import dev.kpdagger.vendors.fortios.FortinetFortios;
import dev.kpdagger.vendors.ios.CiscoIos;
import dev.kpdagger.vendors.panos.PaloAltoPanos;
import dev.kpdagger.vendors.iosxr.CiscoIosXr;
import dev.kpdagger.vendors.junos.Junos;
import dev.kpdagger.vendors.nxos.CiscoNxos;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The vendors that the product can read, and the choice between them.
public final class Vendors {

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingInt((Candidate c) -> c.recognition.score())
          .reversed()
          .thenComparing(c -> c.vendor.slug());

  /// How many systems a message names that a text resembles.
  private static final int MAX_NAMED = 3;

  private final List<Vendor> vendors;

  private Vendors(List<Vendor> vendors) {
    this.vendors = List.copyOf(vendors);
  }

  /// Every vendor of the product: the one list to add a new one to.
  public static Vendors all() {
    return new Vendors(
        List.of(
            AristaEos.create(),
            CiscoAsa.create(),
            CiscoIos.create(),
            CiscoIosXr.create(),
            CiscoNxos.create(),
            FortinetFortios.create(),
            Junos.create(),
            PaloAltoPanos.create()));
  }

  public List<Vendor> list() {
    return vendors;
  }

  /// The vendor with that slug.
  public Optional<Vendor> named(String slug) {
    return vendors.stream().filter(vendor -> vendor.slug().equals(slug)).findFirst();
  }

  /// The one vendor whose configuration this is.
  ///
  /// @throws UnsupportedConfigurationException when none is sure of it, or two are equally sure
  public Vendor recognise(SourceText text) throws UnsupportedConfigurationException {
    var candidates = new ArrayList<Candidate>(vendors.size());
    for (Vendor vendor : vendors) {
      candidates.add(new Candidate(vendor, vendor.recognise(text)));
    }
    candidates.sort(BEST_FIRST);
    var best = candidates.getFirst();
    if (!best.recognition.sure()) {
      throw new UnsupportedConfigurationException(unsupported(candidates));
    }
    if (candidates.size() > 1
        && candidates.get(1).recognition.score() == best.recognition.score()) {
      throw new UnsupportedConfigurationException(
          "may be either of " + best.describe() + " and " + candidates.get(1).describe());
    }
    return best.vendor;
  }

  /// Says what the text resembles, so that a user can tell a foreign file from one that lacks its
  /// head.
  private static String unsupported(List<Candidate> candidates) {
    var near =
        candidates.stream()
            .filter(candidate -> candidate.recognition.score() > 0)
            .limit(MAX_NAMED)
            .toList();
    if (near.isEmpty()) {
      return "not supported: it resembles no configuration that can be read";
    }
    return "not supported; nearest: "
        + near.stream().map(Candidate::describe).collect(Collectors.joining("; "))
        + "; --vendor "
        + near.getFirst().vendor.slug()
        + " reads it as that";
  }

  /// Recognises a text and reads its facts.
  public Device read(SourceText text, Runnable checkpoint)
      throws UnsupportedConfigurationException {
    return recognise(text).read(text, checkpoint);
  }

  private record Candidate(Vendor vendor, Recognition recognition) {
    String describe() {
      var signs = recognition.evidence();
      return vendor.name()
          + (signs.isEmpty() ? " (no sign of it)" : " (" + String.join(", ", signs) + ")");
    }
  }
}
