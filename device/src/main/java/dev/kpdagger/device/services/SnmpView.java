package dev.kpdagger.device.services;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// One line of an SNMP view: a subtree that is included or excluded.
public record SnmpView(String name, String subtree, boolean included, SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "SNMP view " + name + " " + subtree;
  }
}
