/// What belongs to one link: its authentication, its bridge, its radio, the tunnels of an overlay.
/// Start from [dev.kpdagger.device.link.LinkFacts]. No vendor syntax may come in.
@NullMarked
package dev.kpdagger.device.link;

import org.jspecify.annotations.NullMarked;
