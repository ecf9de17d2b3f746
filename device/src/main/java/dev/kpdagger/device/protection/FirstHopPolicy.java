package dev.kpdagger.device.protection;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// A policy against forged messages of hosts and routers on one link.
///
/// @param kind router-advertisement, dhcp-server, source, snooping or destination
/// @param options in the words of the file
/// @param places interfaces or VLANs where it is applied, `all` for the whole device
public record FirstHopPolicy(
    String kind, String name, List<String> options, List<String> places, SourceSpan span)
    implements Located {

  public FirstHopPolicy {
    options = List.copyOf(options);
    places = List.copyOf(places);
  }

  @Override
  public String subject() {
    return kind + " guard " + name;
  }
}
