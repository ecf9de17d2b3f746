/// Saved outputs of commands that tell what a device is. Start from
/// [dev.kpdagger.vendors.captures.VersionOutputs]; which device an output is of is the business of
/// the scan.
@NullMarked
package dev.kpdagger.vendors.captures;

import org.jspecify.annotations.NullMarked;
