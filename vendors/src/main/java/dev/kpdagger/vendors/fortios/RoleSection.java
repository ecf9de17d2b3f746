package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.access.Role;
import dev.kpdagger.device.access.User;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// `system accprofile`: what administrators may do. The profiles `super_admin` and `prof_admin` are
/// those of the maker and may do everything, the second one within its virtual domain.
final class RoleSection {

  private static final List<String> GROUPS =
      List.of(
          "secfabgrp",
          "ftviewgrp",
          "authgrp",
          "sysgrp",
          "netgrp",
          "loggrp",
          "fwgrp",
          "vpngrp",
          "utmgrp");
  private static final String NONE = "none unless set; FortiOS CLI Reference, system accprofile";
  private static final String NO_SHELL = "administrators of FortiOS have no shell";

  private RoleSection() {}

  static List<Role> read(Reading reading, List<User> users) {
    var used = new HashSet<String>();
    users.forEach(user -> used.add(String.valueOf(user.role().orNull())));
    var roles = new ArrayList<Role>();
    for (User user : users) {
      var name = String.valueOf(user.role().orNull());
      if (name.equals("super_admin") && used.remove(name)) {
        roles.add(
            new Role(
                name,
                true,
                Fact.byDefault(false, NO_SHELL),
                user.role().map(_ -> true),
                user.span()));
      }
    }
    for (Reading.Table table : reading.tables("system accprofile")) {
      for (Node entry : table.node().entries()) {
        var logs = reading.word(entry, "loggrp", "none", NONE).map("read-write"::equals);
        roles.add(
            new Role(
                entry.name(),
                used.contains(entry.name()),
                Fact.byDefault(false, NO_SHELL),
                entry.name().equals("prof_admin") ? Fact.explicit(true, entry.span()) : logs,
                entry.span()));
      }
    }
    return roles;
  }

  /// Whether the profile of an administrator may do everything.
  static Fact<Boolean> unrestricted(Reading reading, Node admin) {
    var profile = admin.get("accprofile");
    if (profile == null || profile.unset()) {
      return Fact.unknown("the account names no profile");
    }
    if (profile.value().equals("super_admin") || profile.value().equals("prof_admin")) {
      return Fact.explicit(true, profile.span());
    }
    if (profile.value().endsWith("_readonly")) {
      return Fact.explicit(false, profile.span());
    }
    for (Reading.Table table : reading.tables("system accprofile")) {
      var entry = table.node().entry(profile.value());
      if (entry != null) {
        boolean all =
            GROUPS.stream().allMatch(group -> entry.text(group, "none").equals("read-write"));
        return Fact.explicit(all, entry.span());
      }
    }
    return Fact.unknown("the profile " + profile.value() + " is not in the file");
  }
}
