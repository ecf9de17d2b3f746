/// Orders of releases of operating systems whose configurations are not read yet; each moves to its
/// vendor's folder with the reader. Start from [dev.kpdagger.vendors.releases.OtherReleases].
@NullMarked
package dev.kpdagger.vendors.releases;

import org.jspecify.annotations.NullMarked;
