/// What the analysis of a device's rules found, as facts that checks read like any others. Start
/// from [dev.kpdagger.device.rules.RuleFacts]. No reasoning comes in here: it only holds results.
@NullMarked
package dev.kpdagger.device.rules;

import org.jspecify.annotations.NullMarked;
