package dev.kpdagger.device.support;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// A place that uses a list of methods to authenticate, authorise or account.
///
/// @param type authentication, authorization or accounting
/// @param service exec, commands 15, dot1x ...
public record MethodListUse(String list, String type, String service, String place, SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return type + " " + service + " of " + place;
  }
}
