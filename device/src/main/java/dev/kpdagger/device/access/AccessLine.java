package dev.kpdagger.device.access;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A terminal line, or a range of lines configured together; on platforms without lines, a way in
/// for management sessions.
///
/// @param name how the platform calls it, empty where kind and numbers name it
/// @param transportInput protocols accepted for incoming sessions: telnet, ssh, none, all ...;
///   empty when nothing is said
/// @param execTimeout idle time after which a session ends, in seconds, 0 for never
/// @param accessListIn IPv4 access list on incoming sessions, empty for none
/// @param accessListIn6 IPv6 access list on incoming sessions, empty for none
/// @param login how a session authenticates: `none` (no question asked), `password` (the line's
///   own), `local`, or `aaa` with [#loginList]
/// @param loginList the AAA method list, empty when AAA does not decide
/// @param exec whether the line offers a command prompt
/// @param sessionLimit concurrent outgoing sessions, 0 for no limit
public record AccessLine(
    String name,
    LineKind kind,
    int first,
    int last,
    Fact<List<String>> transportInput,
    Fact<List<String>> transportOutput,
    Fact<Long> execTimeout,
    Fact<String> accessListIn,
    Fact<String> accessListIn6,
    Fact<String> login,
    Fact<String> loginList,
    @Nullable Secret password,
    Fact<Boolean> exec,
    Fact<Long> privilege,
    Fact<Long> sessionLimit,
    SourceSpan span)
    implements Located {

  /// A line that kind and numbers name.
  public AccessLine(
      LineKind kind,
      int first,
      int last,
      Fact<List<String>> transportInput,
      Fact<List<String>> transportOutput,
      Fact<Long> execTimeout,
      Fact<String> accessListIn,
      Fact<String> accessListIn6,
      Fact<String> login,
      Fact<String> loginList,
      @Nullable Secret password,
      Fact<Boolean> exec,
      Fact<Long> privilege,
      Fact<Long> sessionLimit,
      SourceSpan span) {
    this(
        "",
        kind,
        first,
        last,
        transportInput,
        transportOutput,
        execTimeout,
        accessListIn,
        accessListIn6,
        login,
        loginList,
        password,
        exec,
        privilege,
        sessionLimit,
        span);
  }

  @Override
  public String subject() {
    if (!name.isEmpty()) {
      return name;
    }
    var word =
        switch (kind) {
          case CONSOLE -> "console";
          case AUXILIARY -> "aux";
          case VTY -> "vty";
          case TTY -> "tty";
        };
    return first == last ? word + " " + first : word + " " + first + " " + last;
  }
}
