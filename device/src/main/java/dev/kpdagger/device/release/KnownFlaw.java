package dev.kpdagger.device.release;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.Suspected;

/// A published flaw of the operating system of a device.
///
/// @param id `CVE-2024-3400`
/// @param tenths the base score of CVSS times ten; 0 when nobody rates it
/// @param exploited whether it is known to be used by attackers
/// @param ransomware whether campaigns of ransomware use it
/// @param conditioned whether a check knows what it needs in a configuration
/// @param named whether a source names releases that have it; else nothing more than the system is
///   known
/// @param affects whether the release of the device has it
/// @param equipped whether the device has what the flaw needs and no configuration tells: a card, a
///   package, a licence; not known, with the command that tells, where it needs something
/// @param span the line that tells the release
public record KnownFlaw(
    String id,
    long tenths,
    boolean exploited,
    boolean ransomware,
    boolean conditioned,
    boolean named,
    Fact<Boolean> affects,
    Fact<Boolean> equipped,
    SourceSpan span)
    implements Suspected {

  @Override
  public boolean suspected() {
    return !Boolean.FALSE.equals(affects.orNull());
  }

  @Override
  public String subject() {
    return id;
  }
}
