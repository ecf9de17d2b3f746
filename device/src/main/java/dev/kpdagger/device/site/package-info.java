/// What a site states of its devices, as no configuration tells it. Start from
/// [dev.kpdagger.device.site.SiteFacts]. How statements are written down may not come in.
@NullMarked
package dev.kpdagger.device.site;

import org.jspecify.annotations.NullMarked;
