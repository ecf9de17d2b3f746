package dev.kpdagger.device.access;

import dev.kpdagger.device.FactList;
import java.util.List;

/// Who may log in and how.
public record AccessFacts(
    FactList<User> users,
    FactList<PrivilegedSecret> privilegedSecrets,
    FactList<AccessLine> lines,
    FactList<MethodList> methodLists,
    FactList<AaaServer> aaaServers,
    FactList<AaaServerGroup> aaaServerGroups,
    FactList<ManagementAccess> managementAccesses,
    FactList<Role> roles) {

  /// A device of a platform without roles, or whose roles are not read.
  public AccessFacts(
      FactList<User> users,
      FactList<PrivilegedSecret> privilegedSecrets,
      FactList<AccessLine> lines,
      FactList<MethodList> methodLists,
      FactList<AaaServer> aaaServers,
      FactList<AaaServerGroup> aaaServerGroups,
      FactList<ManagementAccess> managementAccesses) {
    this(
        users,
        privilegedSecrets,
        lines,
        methodLists,
        aaaServers,
        aaaServerGroups,
        managementAccesses,
        FactList.complete(List.of()));
  }

  /// A device of a platform without allow lists of management.
  public AccessFacts(
      FactList<User> users,
      FactList<PrivilegedSecret> privilegedSecrets,
      FactList<AccessLine> lines,
      FactList<MethodList> methodLists,
      FactList<AaaServer> aaaServers,
      FactList<AaaServerGroup> aaaServerGroups) {
    this(
        users,
        privilegedSecrets,
        lines,
        methodLists,
        aaaServers,
        aaaServerGroups,
        FactList.complete(List.of()));
  }
}
