/// Reads Cisco IOS and IOS XE: lines to statements, statements to facts, one extractor per section.
/// Start from [dev.kpdagger.vendors.ios.CiscoIos]. Nothing of another vendor may come in.
@NullMarked
package dev.kpdagger.vendors.ios;

import org.jspecify.annotations.NullMarked;
