package dev.kpdagger.device.access;

import dev.kpdagger.device.FactList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Who may log in and how.
///
/// @param aaaServerGroups those of the file; open when a method list asks one that is not in it
public record AccessFacts(
    FactList<User> users,
    FactList<PrivilegedSecret> privilegedSecrets,
    FactList<AccessLine> lines,
    FactList<MethodList> methodLists,
    FactList<AaaServer> aaaServers,
    FactList<AaaServerGroup> aaaServerGroups,
    FactList<ManagementAccess> managementAccesses,
    FactList<Role> roles) {

  /// What method lists may ask without a group of their own in the file.
  private static final Set<String> ALL_SERVERS = Set.of("tacacs+", "radius", "ldap");

  private static final String GROUP = "group ";

  public AccessFacts {
    aaaServerGroups = resolved(methodLists, aaaServerGroups);
  }

  private static FactList<AaaServerGroup> resolved(
      FactList<MethodList> lists, FactList<AaaServerGroup> groups) {
    var known = groups.stream().map(AaaServerGroup::name).collect(Collectors.toSet());
    for (MethodList list : lists) {
      for (String method : list.methods()) {
        var name = method.startsWith(GROUP) ? method.substring(GROUP.length()) : "";
        if (!name.isEmpty() && !ALL_SERVERS.contains(name) && !known.contains(name)) {
          return FactList.open(
              groups.items(),
              "line "
                  + list.span().firstLine()
                  + " asks the AAA group "
                  + name
                  + ", which is not in the file");
        }
      }
    }
    return groups;
  }

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
