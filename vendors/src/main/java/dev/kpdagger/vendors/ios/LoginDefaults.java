package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.access.LineKind;
import dev.kpdagger.device.access.MethodList;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a line authenticates, with and without AAA.
///
/// @param aaa whether `aaa new-model` is on
/// @param defaultList the login method list `default`, or null
record LoginDefaults(Fact<Boolean> aaa, @Nullable MethodList defaultList, boolean whole) {

  private static final String AAA_SOURCE =
      "with aaa new-model a line uses the list default; Cisco support document 200173";

  /// Login and its AAA list, as in [dev.kpdagger.device.access.AccessLine].
  record Login(Fact<String> login, Fact<String> list) {}

  static LoginDefaults of(Reading reading, List<MethodList> lists) {
    Fact<Boolean> aaa =
        reading.absent(false, "off unless configured; CIS Cisco IOS 15 Benchmark, item 1.1.1");
    for (Statement statement : reading.global("aaa")) {
      if (statement.word(1).equals("new-model")) {
        aaa = Fact.explicit(!statement.negated(), statement.span());
      }
    }
    MethodList byDefault = null;
    for (MethodList list : lists) {
      if (list.service().equals("authentication")
          && list.scope().equals("login")
          && list.name().equals("default")) {
        byDefault = list;
      }
    }
    return new LoginDefaults(aaa, byDefault, reading.list(lists).isComplete());
  }

  Login of(Section section, LineKind kind) {
    var written = section.last("login");
    if (written == null) {
      return absent(section, kind);
    }
    var span = written.span();
    boolean byList = written.word(1).equals("authentication");
    if (byList && !written.negated() && written.size() > 2) {
      return new Login(Fact.explicit("aaa", span), Fact.explicit(written.word(2), span));
    }
    if (byList) {
      return absent(section, kind);
    }
    var login =
        switch (written.word(1)) {
          case "" -> written.negated() ? "none" : "password";
          case "local" -> "local";
          case "tacacs" -> "aaa";
          default -> "";
        };
    if (login.isEmpty()) {
      return new Login(
          section.reading().notUnderstood(written), section.reading().notUnderstood(written));
    }
    return new Login(Fact.explicit(login, span), noList());
  }

  private Login absent(Section section, LineKind kind) {
    Boolean on = aaa.orNull();
    if (on == null) {
      var reason = "whether AAA decides logins is not known: the file is not whole";
      return new Login(Fact.unknown(reason), Fact.unknown(reason));
    }
    if (!on) {
      return new Login(withoutAaa(section, kind), noList());
    }
    if (defaultList != null) {
      return new Login(section.absent("aaa", AAA_SOURCE), section.absent("default", AAA_SOURCE));
    }
    if (!whole) {
      var reason = "the file is not whole: the login method list default can be outside of it";
      return new Login(Fact.unknown(reason), Fact.unknown(reason));
    }
    return new Login(withoutList(section, kind), noList());
  }

  /// AAA without a list `default`: the vendor's references say that a console may then ask for
  /// nothing.
  private static Fact<String> withoutList(Section section, LineKind kind) {
    return kind == LineKind.CONSOLE
        ? Fact.unknown("AAA is on without a login list default: the console may ask for nothing")
        : section.absent("local", "with aaa new-model and no list default the local users decide");
  }

  private static Fact<String> withoutAaa(Section section, LineKind kind) {
    return kind == LineKind.VTY
        ? section.absent("password", "a vty asks for its password, and refuses without one")
        : section.absent("none", "only a vty asks unless configured");
  }

  private static Fact<String> noList() {
    return Fact.byDefault("", "AAA does not decide");
  }
}
