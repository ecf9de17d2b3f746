/// Which rule decides a packet, or each part of a set of packets. Start from
/// [dev.kpdagger.firewall.decision.RuleQuery]. What is odd about rules does not come in here.
@NullMarked
package dev.kpdagger.firewall.decision;

import org.jspecify.annotations.NullMarked;
