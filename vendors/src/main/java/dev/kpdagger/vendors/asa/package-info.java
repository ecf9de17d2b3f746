/// Cisco ASA, PIX and the firewall part of Firepower Threat Defense: detection, syntax and facts.
/// Start from [dev.kpdagger.vendors.asa.CiscoAsa]. No other vendor's folder may be used here.
@NullMarked
package dev.kpdagger.vendors.asa;

import org.jspecify.annotations.NullMarked;
