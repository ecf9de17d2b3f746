/// Who uses the address and service objects of a device, and what is odd about them. Start from
/// [dev.kpdagger.firewall.objects.RuleObjects]. What rules let through is no matter of this
/// package.
@NullMarked
package dev.kpdagger.firewall.objects;

import org.jspecify.annotations.NullMarked;
