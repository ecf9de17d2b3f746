package dev.kpdagger.vendors;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.vendors.asa.CiscoAsa;
import dev.kpdagger.vendors.captures.VersionOutputs;
import dev.kpdagger.vendors.eos.AristaEos;
import dev.kpdagger.vendors.fortios.FortinetFortios;
import dev.kpdagger.vendors.ios.CiscoIos;
import dev.kpdagger.vendors.iosxr.CiscoIosXr;
import dev.kpdagger.vendors.junos.Junos;
import dev.kpdagger.vendors.lines.SignBoard;
import dev.kpdagger.vendors.nxos.CiscoNxos;
import dev.kpdagger.vendors.panos.PaloAltoPanos;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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

  private final List<VendorOnDemand> vendors;
  private final SignBoard signs;

  private Vendors(List<VendorOnDemand> vendors) {
    this.vendors = List.copyOf(vendors);
    this.signs = SignBoard.load(vendors.stream().<Class<?>>map(VendorOnDemand::folder).toList());
  }

  /// Every vendor of the product: the one list to add a new one to.
  public static Vendors all() {
    return new Vendors(
        List.of(
            new VendorOnDemand("arista-eos", "Arista EOS", AristaEos.class, AristaEos::create),
            new VendorOnDemand("cisco-asa", "Cisco ASA", CiscoAsa.class, CiscoAsa::create),
            new VendorOnDemand("cisco-ios", "Cisco IOS / IOS XE", CiscoIos.class, CiscoIos::create),
            new VendorOnDemand("cisco-iosxr", "Cisco IOS XR", CiscoIosXr.class, CiscoIosXr::create),
            new VendorOnDemand("cisco-nxos", "Cisco NX-OS", CiscoNxos.class, CiscoNxos::create),
            new VendorOnDemand(
                "fortinet-fortios",
                "Fortinet FortiOS",
                FortinetFortios.class,
                FortinetFortios::create),
            new VendorOnDemand("juniper-junos", "Juniper Junos", Junos.class, Junos::create),
            new VendorOnDemand(
                "paloalto-panos", "Palo Alto PAN-OS", PaloAltoPanos.class, PaloAltoPanos::create)));
  }

  /// What reads saved outputs of `show version` and its like.
  public VersionOutputs versionOutputs() {
    var folders = new LinkedHashMap<String, Class<?>>();
    vendors.forEach(vendor -> folders.put(vendor.slug(), vendor.folder()));
    return VersionOutputs.load(folders);
  }

  public List<Vendor> list() {
    return List.copyOf(vendors);
  }

  /// The vendor with that slug.
  public Optional<Vendor> named(String slug) {
    return list().stream().filter(vendor -> vendor.slug().equals(slug)).findFirst();
  }

  /// The one vendor whose configuration this is.
  ///
  /// @throws UnsupportedConfigurationException when none is sure of it, or two are equally sure
  public Vendor recognise(SourceText text) throws UnsupportedConfigurationException {
    var candidates = new ArrayList<Candidate>(vendors.size());
    var recognitions = signs.recognise(text);
    for (int i = 0; i < vendors.size(); i++) {
      candidates.add(new Candidate(vendors.get(i), recognitions.get(i)));
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
