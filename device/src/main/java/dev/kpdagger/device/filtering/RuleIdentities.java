package dev.kpdagger.device.filtering;

import java.util.List;

/// What a rule asks of a packet that only an inspecting firewall knows; an empty list asks nothing.
///
/// @param applications those whose members only the running device knows have the kind before the
///   name: `filter NAME`, `group NAME`, `category NAME`
/// @param users or groups of them
/// @param categories of the addressed sites
public record RuleIdentities(
    List<String> applications, List<String> users, List<String> categories) {

  public static final RuleIdentities ANY = new RuleIdentities(List.of(), List.of(), List.of());

  public RuleIdentities {
    applications = List.copyOf(applications);
    users = List.copyOf(users);
    categories = List.copyOf(categories);
  }
}
