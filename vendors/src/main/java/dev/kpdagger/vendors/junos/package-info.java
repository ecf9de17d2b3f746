/// Reads Juniper Junos: the brace form and the `set` form to one tree of words, the tree to facts,
/// one extractor per section. Start from [dev.kpdagger.vendors.junos.Junos]. Nothing of another
/// vendor may come in.
@NullMarked
package dev.kpdagger.vendors.junos;

import org.jspecify.annotations.NullMarked;
