package dev.kpdagger.device.fleet;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SecretMask;
import dev.kpdagger.device.SecretSign;
import dev.kpdagger.device.SecretStorage;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.access.AaaServer;
import dev.kpdagger.device.access.AccessLine;
import dev.kpdagger.device.access.PrivilegedSecret;
import dev.kpdagger.device.access.User;
import dev.kpdagger.device.support.Credential;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The secrets that a device needs to share with no other one.
final class OwnSecrets {

  /// One of them.
  ///
  /// @param sign null when the value was taken out of the file
  record Own(String subject, @Nullable SecretSign sign, SourceSpan span) {}

  private final Device device;
  private final List<Own> found = new ArrayList<>();

  private OwnSecrets(Device device) {
    this.device = device;
  }

  /// All of them; open when the device may have more than the file shows.
  static FactList<Own> of(Device device) {
    var secrets = new OwnSecrets(device);
    var access = device.facts().access();
    var credentials = device.facts().support().credentials();
    for (User user : access.users().items()) {
      secrets.add("the password of " + user.subject(), user.password());
    }
    for (PrivilegedSecret secret : access.privilegedSecrets().items()) {
      secrets.add("the password of privileged mode", secret.secret());
    }
    for (AccessLine line : access.lines().items()) {
      secrets.add("the password of " + line.subject(), line.password());
    }
    for (AaaServer server : access.aaaServers().items()) {
      secrets.add("the key of " + server.subject(), server.key());
    }
    for (Credential credential : credentials.items()) {
      secrets.add("the " + credential.subject(), credential.secret());
    }
    for (FactList<?> list :
        List.of(
            access.users(),
            access.privilegedSecrets(),
            access.lines(),
            access.aaaServers(),
            credentials)) {
      if (list.openReason() != null) {
        return FactList.open(secrets.found, list.openReason());
      }
    }
    return FactList.complete(secrets.found);
  }

  private void add(String subject, @Nullable Secret secret) {
    if (secret != null && !secret.span().isNowhere()) {
      found.add(new Own(subject, sign(secret), secret.span()));
    }
  }

  /// The value where it can be read, else the text that the file has in its place: a salted hash
  /// that is the same twice was copied.
  private @Nullable SecretSign sign(Secret secret) {
    if (secret.storage() == SecretStorage.MASKED) {
      return null;
    }
    if (secret.sign() != null) {
      return secret.sign();
    }
    var stored = device.text().hidden(secret.span());
    boolean masked = Arrays.stream(stored.split("\\s+")).anyMatch(SecretMask::isMask);
    return masked ? null : SecretSign.of(secret.storage().label() + " " + stored);
  }
}
