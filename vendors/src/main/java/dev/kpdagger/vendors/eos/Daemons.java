package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.Secret;
import dev.kpdagger.device.support.Credential;
import dev.kpdagger.device.support.NetworkService;
import dev.kpdagger.vendors.lines.CiscoSecrets;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// `daemon NAME`: programs of the operating system below EOS, above all the streaming agent
/// TerminAttr, whose options hold keys and open ports; and `event-handler NAME`, which runs
/// commands.
final class Daemons {

  private final Reading reading;
  private final List<NetworkService> services = new ArrayList<>();
  private final List<Credential> credentials = new ArrayList<>();

  private Daemons(Reading reading) {
    this.reading = reading;
  }

  static Daemons read(Reading reading) {
    var daemons = new Daemons(reading);
    for (Statement head : reading.global("daemon")) {
      if (!head.negated() && head.size() > 1) {
        daemons.daemon(head);
      }
    }
    for (Statement head : reading.global("event-handler")) {
      if (!head.negated() && head.size() > 1) {
        daemons.handler(head);
      }
    }
    return daemons;
  }

  List<NetworkService> services() {
    return services;
  }

  List<Credential> credentials() {
    return credentials;
  }

  /// `exec PATH OPTIONS`, `[no] shutdown`; a daemon is shut down until it says otherwise.
  private void daemon(Statement head) {
    reading.claim(head);
    var section = Section.of(reading, head);
    var shutdown = section.last("shutdown");
    boolean on = shutdown != null && shutdown.negated();
    var exec = section.last("exec");
    var program = exec == null ? "" : exec.word(1);
    services.add(new NetworkService("daemon", head.word(1), 0, program, on, head.blockSpan()));
    if (exec != null) {
      for (int i = 2; i < exec.size(); i++) {
        option(head.word(1), exec, i, on);
      }
    }
  }

  /// `-cvauth=key,SECRET` and its like, `-grpcaddr=[VRF/]ADDRESS:PORT`.
  private void option(String daemon, Statement exec, int at, boolean on) {
    var word = exec.word(at);
    int sign = word.indexOf('=');
    if (sign < 0) {
      return;
    }
    var name = word.substring(0, sign).replace("-", "");
    var value = word.substring(sign + 1);
    if (name.endsWith("auth")) {
      authentication(daemon, exec, name, value);
    } else if (name.equals("grpcaddr") && !isLocal(value)) {
      boolean readOnly = exec.words(2).stream().anyMatch(w -> w.startsWith("-grpcreadonly"));
      services.add(
          new NetworkService(
              "grpc", daemon, 0, value + (readOnly ? " read-only" : ""), on, exec.span()));
    } else if (isProxyWithUser(value)) {
      mark(exec, value);
      credentials.add(
          new Credential(
              name, daemon, "", EosSecrets.of("", password(value), exec.span()), exec.span()));
    }
  }

  private static boolean isLocal(String address) {
    var host = address.substring(address.indexOf('/') + 1);
    return host.startsWith("127.") || host.startsWith("localhost") || host.startsWith("[::1]");
  }

  private static boolean isProxyWithUser(String value) {
    int scheme = value.indexOf("://");
    return scheme > 0 && value.indexOf('@') > scheme;
  }

  private static String password(String url) {
    var user = url.substring(url.indexOf("://") + 3, url.lastIndexOf('@'));
    int colon = user.indexOf(':');
    return colon < 0 ? user : user.substring(colon + 1);
  }

  /// `key,SECRET`; what follows `token` is the name of a file.
  private void authentication(String daemon, Statement exec, String name, String value) {
    if (!value.startsWith("key,")) {
      return;
    }
    var key = value.substring("key,".length());
    mark(exec, key);
    Secret secret = EosSecrets.of("", key, exec.span());
    credentials.add(new Credential(name, daemon, "", secret, exec.span()));
  }

  private void mark(Statement exec, String secret) {
    if (secret.isEmpty()) {
      return;
    }
    var line = reading.text().line(exec.line());
    for (int at = line.indexOf(secret); at >= 0; at = line.indexOf(secret, at + 1)) {
      reading.text().markSecret(exec.line(), at, at + secret.length());
    }
  }

  /// `trigger ...`, `action {bash ...|log|increment ...}`.
  private void handler(Statement head) {
    reading.claim(head);
    var section = Section.of(reading, head);
    var trigger = section.last("trigger");
    var kinds = new ArrayList<String>();
    for (Statement action : section.all("action")) {
      hideCommands(action);
      if (!action.negated() && !kinds.contains(action.word(1))) {
        kinds.add(action.word(1));
      }
    }
    var detail = (trigger == null ? "" : trigger.word(1) + " ") + String.join(" ", kinds);
    services.add(
        new NetworkService(
            "event-handler", head.word(1), 0, detail.strip(), true, head.blockSpan()));
  }

  /// Commands of a shell may hold anything, also passwords in options of any name.
  private void hideCommands(Statement action) {
    if (!action.word(1).equals("bash")) {
      return;
    }
    CiscoSecrets.markFrom(reading, action, 2);
    var text = reading.text();
    for (int line = action.line() + 1; line < action.lastLine(); line++) {
      text.markSecret(line, 0, text.end(line) - text.start(line));
    }
  }
}
