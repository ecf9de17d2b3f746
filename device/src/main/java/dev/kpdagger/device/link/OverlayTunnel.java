package dev.kpdagger.device.link;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// A transport interface of an overlay network, and what it answers on its outside.
///
/// @param encapsulations ipsec, gre
/// @param allowedServices what it takes from outside; `all` opens it to everything
/// @param refusedServices what the file says that it does not take
public record OverlayTunnel(
    String interfaceName,
    List<String> encapsulations,
    List<String> allowedServices,
    List<String> refusedServices,
    SourceSpan span)
    implements Located {

  public OverlayTunnel {
    encapsulations = List.copyOf(encapsulations);
    allowedServices = List.copyOf(allowedServices);
    refusedServices = List.copyOf(refusedServices);
  }

  @Override
  public String subject() {
    return "overlay tunnel on " + interfaceName;
  }
}
