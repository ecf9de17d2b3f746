/// Rules as sets of packets. Start from [dev.kpdagger.firewall.model.ModelledList]. What is claimed
/// of rules does not come in here.
@NullMarked
package dev.kpdagger.firewall.model;

import org.jspecify.annotations.NullMarked;
