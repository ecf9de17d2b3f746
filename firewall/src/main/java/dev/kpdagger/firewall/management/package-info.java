/// Who may manage a device, beside the management networks of its site. Start from
/// [dev.kpdagger.firewall.management.ManagementSources]. What passes through the device may not
/// come in.
@NullMarked
package dev.kpdagger.firewall.management;

import org.jspecify.annotations.NullMarked;
