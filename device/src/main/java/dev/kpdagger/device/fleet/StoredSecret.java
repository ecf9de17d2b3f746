package dev.kpdagger.device.fleet;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// A secret that a device keeps for itself, and on how many others it is.
///
/// @param subject whose it is: `the password of user ops`
/// @param others devices that have the same value, or store the same text; not known of a value
///   that was taken out of the file
/// @param alsoOn the first of them by name; empty for none
public record StoredSecret(String subject, Fact<Long> others, String alsoOn, SourceSpan span)
    implements Located {}
