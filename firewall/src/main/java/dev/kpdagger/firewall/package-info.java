/// Exact reasoning over the rules of a device: what they let pass, which of them do nothing, what a
/// change opens. Start from [dev.kpdagger.firewall.RuleAnalysis]. No vendor syntax and no report
/// may come in.
@NullMarked
package dev.kpdagger.firewall;

import org.jspecify.annotations.NullMarked;
