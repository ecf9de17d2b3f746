/// What each permitting rule lets through, from whom, and which risky services are in it. Start
/// from [dev.kpdagger.firewall.permission.Permissions]. Relations between rules are no matter of
/// this package.
@NullMarked
package dev.kpdagger.firewall.permission;

import org.jspecify.annotations.NullMarked;
