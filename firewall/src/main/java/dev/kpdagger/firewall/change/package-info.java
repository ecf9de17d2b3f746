/// What a change of rules opens and closes. Start from
/// [dev.kpdagger.firewall.change.ListComparison]. How changes are shown does not come in here.
@NullMarked
package dev.kpdagger.firewall.change;

import org.jspecify.annotations.NullMarked;
