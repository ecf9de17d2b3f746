/// Fetches what publishers say of flaws. Start from [dev.kpdagger.updates.AdvisoryDownload]. The
/// only package that uses a network; nothing that a scan runs may see it.
@NullMarked
package dev.kpdagger.updates;

import org.jspecify.annotations.NullMarked;
