/// Reads configurations of Cisco NX-OS into device facts. Start from
/// [dev.kpdagger.vendors.nxos.CiscoNxos]. Another vendor's folder may not come in.
@NullMarked
package dev.kpdagger.vendors.nxos;

import org.jspecify.annotations.NullMarked;
