package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.support.Credential;
import dev.kpdagger.vendors.lines.CiscoSecrets;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// Passwords that the device shows to others, or asks for outside its command line.
final class Credentials {

  private final Reading reading;
  private final List<Credential> credentials = new ArrayList<>();

  private Credentials(Reading reading) {
    this.reading = reading;
  }

  static List<Credential> read(Reading reading, List<InterfaceBlocks.Block> interfaces) {
    var credentials = new Credentials(reading);
    credentials.fileTransfer("ftp", "ip", "ftp");
    credentials.fileTransfer("http", "ip", "http", "client");
    for (InterfaceBlocks.Block block : interfaces) {
      credentials.ppp(block);
    }
    for (Statement head : reading.global("telephony-service")) {
      for (Statement line : head.children()) {
        credentials.named(line, "web admin", "phone-web", line.after("name", 2));
      }
    }
    for (Statement head : reading.global("ap")) {
      for (Statement line : head.children()) {
        credentials.accessPoint(head, line);
      }
    }
    return credentials.credentials;
  }

  /// The name and the password stand on two lines.
  private void fileTransfer(String service, String... words) {
    var user = "";
    Statement password = null;
    for (Statement line : reading.global("ip")) {
      boolean here = !line.negated() && line.size() > words.length + 1;
      if (!here || !Section.begins(line, words)) {
        continue;
      }
      switch (line.word(words.length)) {
        case "username" -> {
          reading.claim(line);
          user = line.word(words.length + 1);
        }
        case "password" -> password = line;
        default -> {}
      }
    }
    if (password != null) {
      add(service, "", user, password, words.length + 1);
    }
  }

  private void ppp(InterfaceBlocks.Block block) {
    var user = "";
    for (Statement line : block.section().lines()) {
      if (!line.starts("ppp") || line.negated()) {
        continue;
      }
      if (line.starts("ppp", "chap", "hostname")) {
        reading.claim(line);
        user = line.word(3);
      } else if (line.starts("ppp", "chap", "password")) {
        add("ppp-chap", block.name(), user, line, 3);
      } else if (line.starts("ppp", "pap", "sent-username") && line.word(4).equals("password")) {
        add("ppp-pap", block.name(), line.word(3), line, 5);
      }
    }
  }

  private void named(Statement line, String begin, String service, String user) {
    int at = line.indexOf("password", 2);
    if (line.rest(0).startsWith(begin + " ") && !line.negated() && at > 0) {
      add(service, "", user, line, at + 1);
    }
  }

  /// `mgmtuser username U password 0 P secret 0 S`: the secret is for the access point's privileged
  /// mode. A password may hold spaces.
  private void accessPoint(Statement head, Statement line) {
    boolean login = line.starts("mgmtuser", "username");
    int at = line.indexOf("password", 3);
    if ((!login && !line.starts("dot1x", "username")) || line.negated() || at < 0) {
      return;
    }
    reading.claim(head);
    var profile = head.rest(1);
    add(login ? "access-point-login" : "access-point-dot1x", profile, line.word(2), line, at + 1);
    int secret = line.indexOf("secret", at + 2);
    if (login && secret > 0) {
      add("access-point-privileged", profile, line.word(2), line, secret + 1);
    }
  }

  private void add(String service, String place, String user, Statement line, int at) {
    reading.claim(line);
    var secret = CiscoSecrets.read(reading, line, at);
    credentials.add(new Credential(service, place, user, secret, line.span()));
  }
}
