/// How much a term of a rule or an object holds: counts of addresses and ports, by intervals. Start
/// from [dev.kpdagger.firewall.measure.AddressMeasure]. Whole packets are no matter of this
/// package.
@NullMarked
package dev.kpdagger.firewall.measure;

import org.jspecify.annotations.NullMarked;
