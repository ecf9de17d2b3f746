/// Whether the release that a device runs is one that an advisory is about. Start from
/// [dev.kpdagger.vulnerabilities.match.ReleaseMatcher]. Configurations stay out: this is about
/// releases alone.
@NullMarked
package dev.kpdagger.vulnerabilities.match;

import org.jspecify.annotations.NullMarked;
