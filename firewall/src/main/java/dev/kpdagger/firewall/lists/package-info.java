/// Where the rule lists of a device are applied, and which of its rules hold in a period that is
/// over. Start from [dev.kpdagger.firewall.lists.RuleLists]. What rules let through is no matter of
/// this package.
@NullMarked
package dev.kpdagger.firewall.lists;

import org.jspecify.annotations.NullMarked;
