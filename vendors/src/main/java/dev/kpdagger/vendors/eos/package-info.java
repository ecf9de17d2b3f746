/// Arista EOS: recognition, syntax and facts. Start from [dev.kpdagger.vendors.eos.AristaEos]. No
/// other vendor's folder may be seen from here.
@NullMarked
package dev.kpdagger.vendors.eos;

import org.jspecify.annotations.NullMarked;
