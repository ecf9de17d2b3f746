/// Reads configurations of Palo Alto Networks firewalls and Panoramas: the XML form and the `set`
/// form. Start from [dev.kpdagger.vendors.panos.PaloAltoPanos]. Nothing of another vendor may come
/// in.
@NullMarked
package dev.kpdagger.vendors.panos;

import org.jspecify.annotations.NullMarked;
