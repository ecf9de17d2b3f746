/// Releases of operating systems, and what is known of the one that a device runs. Start from
/// [dev.kpdagger.device.release.ReleaseScheme], of which each operating system has one in its
/// vendor's folder. Advisories stay out: this is about order alone.
@NullMarked
package dev.kpdagger.device.release;

import org.jspecify.annotations.NullMarked;
