package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.access.User;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// `username NAME` with its groups and its secret. A user's groups are its role; those of the
/// system that may do everything count as privilege level 15, its other ones as 1. What a group of
/// one's own may do is not worked out.
final class UserSection {

  private static final String NO_ROLE =
      "no group; a configuration shows group under username where there is one";
  private static final String NO_LEVEL = "IOS XR has task groups in the place of privilege levels";

  private UserSection() {}

  static List<User> read(Reading reading) {
    var users = new ArrayList<User>();
    for (Statement head : reading.global("username")) {
      if (!head.negated() && head.size() > 1) {
        reading.claim(head);
        users.add(user(Section.of(reading, head)));
      }
    }
    for (String word : new String[] {"usergroup", "taskgroup"}) {
      for (Statement head : reading.global(word)) {
        reading.claim(head);
        head.children().forEach(reading::claim);
      }
    }
    return users;
  }

  private static User user(Section section) {
    var reading = section.reading();
    var groups = section.all("group").stream().filter(line -> !line.negated()).toList();
    Secret password = null;
    for (Statement line : section.lines()) {
      boolean stores = line.starts("secret") || line.starts("password");
      if (stores && !line.negated()) {
        reading.claim(line);
        password = XrSecrets.read(reading, line, 1);
      }
    }
    section.last("policy");
    var root = groups.stream().filter(line -> isRoot(line.word(1))).findFirst();
    return new User(
        section.head().word(1),
        root.isPresent() ? Fact.explicit(15L, root.get().span()) : level(groups),
        groups.isEmpty()
            ? section.absent("", NO_ROLE)
            : Fact.explicit(
                groups.stream().map(line -> line.word(1)).collect(Collectors.joining(",")),
                SourceSpan.of(groups.getFirst().line(), groups.getLast().line())),
        password,
        password == null
            ? section.absent(false, "IOS XR lets nobody in without a password")
            : Fact.explicit(false, password.span()),
        section.head().blockSpan());
  }

  private static Fact<Long> level(List<Statement> groups) {
    boolean limited =
        !groups.isEmpty() && groups.stream().allMatch(line -> isLimited(line.word(1)));
    return limited ? Fact.explicit(1L, groups.getFirst().span()) : Fact.unknown(NO_LEVEL);
  }

  /// Groups that IOS XR itself defines with some tasks.
  private static boolean isLimited(String group) {
    return switch (group) {
      case "cisco-support",
          "maintenance",
          "netadmin",
          "operator",
          "provisioning",
          "read-only-tg",
          "retrieve",
          "serviceadmin",
          "sysadmin" ->
          true;
      default -> false;
    };
  }

  /// Groups that IOS XR itself defines with every task.
  static boolean isRoot(String group) {
    return switch (group) {
      case "root-lr", "root-system", "root" -> true;
      default -> false;
    };
  }
}
