/// Reads what a site states of its devices. Start from [dev.kpdagger.checks.site.SiteStatements].
/// What the statements mean for a check may not come in.
@NullMarked
package dev.kpdagger.checks.site;

import org.jspecify.annotations.NullMarked;
