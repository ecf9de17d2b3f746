/// Named addresses and services while a configuration is read: what refers to what, resolved once.
/// Start from [dev.kpdagger.vendors.objects.AddressBook]. No syntax of a configuration may come in.
@NullMarked
package dev.kpdagger.vendors.objects;

import org.jspecify.annotations.NullMarked;
