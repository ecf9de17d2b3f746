/// Which rules can go without a change to what passes. Start from
/// [dev.kpdagger.firewall.cleanup.CleanUp]. Commands of a platform do not come in here.
@NullMarked
package dev.kpdagger.firewall.cleanup;

import org.jspecify.annotations.NullMarked;
