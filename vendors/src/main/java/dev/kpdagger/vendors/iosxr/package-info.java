/// Reads Cisco IOS XR: lines to statements, statements to facts, one extractor per section. Start
/// from [dev.kpdagger.vendors.iosxr.CiscoIosXr]. Nothing of another vendor may come in.
@NullMarked
package dev.kpdagger.vendors.iosxr;

import org.jspecify.annotations.NullMarked;
