package dev.kpdagger.vendors;

import dev.kpdagger.device.release.DottedScheme;
import dev.kpdagger.device.release.ReleaseScheme;
import dev.kpdagger.vendors.asa.AsaReleases;
import dev.kpdagger.vendors.eos.EosReleases;
import dev.kpdagger.vendors.fortios.FortiosReleases;
import dev.kpdagger.vendors.ios.IosReleases;
import dev.kpdagger.vendors.ios.IosXeReleases;
import dev.kpdagger.vendors.iosxr.IosXrReleases;
import dev.kpdagger.vendors.junos.JunosReleases;
import dev.kpdagger.vendors.nxos.NxosReleases;
import dev.kpdagger.vendors.panos.PanosReleases;
import dev.kpdagger.vendors.releases.OtherReleases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How the operating systems that advisories are about spell and order their releases.
public final class ReleaseSchemes {

  private final Map<String, ReleaseScheme> byProduct;

  private ReleaseSchemes(List<ReleaseScheme> schemes) {
    var map = new HashMap<String, ReleaseScheme>();
    schemes.forEach(scheme -> map.put(scheme.product(), scheme));
    this.byProduct = Map.copyOf(map);
  }

  /// Those of every product: the one list to add a new one to.
  public static ReleaseSchemes all() {
    var schemes =
        new ArrayList<ReleaseScheme>(
            List.of(
                new IosReleases(),
                new IosXeReleases("cisco-ios-xe"),
                new IosXeReleases("cisco-ios-xe-sdwan"),
                new AsaReleases(),
                new DottedScheme("cisco-ftd", 3, 5),
                new NxosReleases("cisco-nxos"),
                new NxosReleases("cisco-nxos-aci"),
                new IosXrReleases(),
                new FortiosReleases(),
                new PanosReleases(),
                new JunosReleases(false),
                new JunosReleases(true),
                new EosReleases()));
    schemes.addAll(OtherReleases.all());
    return new ReleaseSchemes(schemes);
  }

  /// The scheme of a product as advisories name it.
  public Optional<ReleaseScheme> of(String product) {
    return Optional.ofNullable(byProduct.get(product));
  }
}
