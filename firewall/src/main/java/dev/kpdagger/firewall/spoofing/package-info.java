/// Packets whose source cannot be true.
@NullMarked
package dev.kpdagger.firewall.spoofing;

import org.jspecify.annotations.NullMarked;
