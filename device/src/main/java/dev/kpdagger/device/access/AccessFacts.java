package dev.kpdagger.device.access;

import dev.kpdagger.device.FactList;

/// Who may log in and how.
public record AccessFacts(
    FactList<User> users,
    FactList<PrivilegedSecret> privilegedSecrets,
    FactList<AccessLine> lines,
    FactList<MethodList> methodLists,
    FactList<AaaServer> aaaServers,
    FactList<AaaServerGroup> aaaServerGroups) {}
