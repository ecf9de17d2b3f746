package dev.kpdagger.device.site;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// A rule or entry that lets sources reach a management service, beside the management networks of
/// the site.
///
/// @param service what it opens: ssh, snmp, vty …
/// @param outside the addresses that it lets in and that are in no management network, empty for
///   none; unknown where the file does not tell what it lets in
/// @param span of the rule
public record ManagementSource(String service, String by, Fact<String> outside, SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return service + " by " + by;
  }
}
