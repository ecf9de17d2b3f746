/// Turns the bytes of a file into a device: detection first, then the vendor that won. Start from
/// [dev.kpdagger.vendors.Vendors]. No check and no report may come in, and no vendor sees the
/// folder of another.
@NullMarked
package dev.kpdagger.vendors;

import org.jspecify.annotations.NullMarked;
