package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.network.InterfaceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The interfaces of a configuration, with the element that holds the options of each.
final class Ports {

  /// An interface.
  ///
  /// @param node its entry
  /// @param options the element with its addresses: `layer3` of a physical port, else the entry
  /// @param mode layer3, layer2, virtual-wire, tap, ha or empty
  /// @param context of the virtual system that it belongs to
  /// @param zone empty for none
  record Port(
      String name,
      InterfaceKind kind,
      Node node,
      Node options,
      String mode,
      String context,
      String zone) {

    /// Its management profile; one without anything where it has none.
    Node profile(Config config) {
      var name = Reading.word(options, "interface-management-profile");
      return name.isEmpty()
          ? EMPTY
          : Reading.at(
              config.device(), "network", "profiles", "interface-management-profile", name);
    }
  }

  private static final Node EMPTY = new Node("", 1, 1, false);

  private record Place(String context, String zone) {}

  private Ports() {}

  static List<Port> of(Config config) {
    var interfaces = Reading.at(config.device(), "network", "interface");
    var places = places(config);
    var ports = new ArrayList<Port>();
    for (String type : List.of("ethernet", "aggregate-ethernet")) {
      for (Node port : Reading.child(interfaces, type)) {
        var kind = type.equals("ethernet") ? InterfaceKind.ETHERNET : InterfaceKind.AGGREGATE;
        physical(port, kind, places, config, ports);
      }
    }
    logical(interfaces, "loopback", InterfaceKind.LOOPBACK, places, config, ports);
    logical(interfaces, "tunnel", InterfaceKind.TUNNEL, places, config, ports);
    logical(interfaces, "vlan", InterfaceKind.VLAN, places, config, ports);
    return ports;
  }

  private static void physical(
      Node port, InterfaceKind kind, Map<String, Place> places, Config config, List<Port> into) {
    var mode = mode(port);
    var options = mode.isEmpty() ? EMPTY : Reading.child(port, mode);
    into.add(port(port, kind, options, mode, places, config));
    for (Node unit : Reading.child(options, "units")) {
      into.add(port(unit, InterfaceKind.SUBINTERFACE, unit, mode, places, config));
    }
  }

  private static String mode(Node port) {
    for (String mode : List.of("layer3", "layer2", "virtual-wire", "tap", "ha")) {
      if (port.child(mode) != null) {
        return mode;
      }
    }
    return "";
  }

  private static void logical(
      Node interfaces,
      String type,
      InterfaceKind kind,
      Map<String, Place> places,
      Config config,
      List<Port> into) {
    var parent = interfaces.child(type);
    if (parent == null) {
      return;
    }
    if (parent.child("ip") != null || parent.child("interface-management-profile") != null) {
      into.add(port(parent, kind, parent, "layer3", places, config));
    }
    for (Node unit : Reading.child(parent, "units")) {
      into.add(port(unit, kind, unit, "layer3", places, config));
    }
  }

  private static Port port(
      Node node,
      InterfaceKind kind,
      Node options,
      String mode,
      Map<String, Place> places,
      Config config) {
    node.claim();
    Place place = places.get(node.word());
    return new Port(
        node.word(),
        kind,
        node,
        options,
        mode,
        place == null ? config.context() : place.context,
        place == null ? "" : place.zone);
  }

  /// Zone and virtual system of each interface that has one.
  private static Map<String, Place> places(Config config) {
    var places = new HashMap<String, Place>();
    for (Node vsys : Reading.child(config.device(), "vsys")) {
      var context = config.contextOf(vsys.word());
      for (String name : Reading.words(vsys, "import", "network", "interface")) {
        places.put(name, new Place(context, ""));
      }
      for (Node zone : Reading.child(vsys, "zone")) {
        for (Node member : members(zone)) {
          places.put(member.word(), new Place(context, zone.word()));
        }
      }
    }
    return places;
  }

  /// The interfaces of a zone.
  static List<Node> members(Node zone) {
    var members = new ArrayList<Node>();
    for (String layer : List.of("layer3", "layer2", "virtual-wire", "tap", "external")) {
      var found = zone.at("network", layer);
      if (found != null) {
        members.addAll(found.children());
      }
    }
    return members;
  }

  /// The name of the routing table of each interface.
  static Map<String, String> routers(Config config) {
    var routers = new HashMap<String, String>();
    for (Node router : Reading.at(config.device(), "network", "virtual-router")) {
      for (String name : Reading.words(router, "interface")) {
        routers.put(name, table(router));
      }
    }
    return routers;
  }

  /// The router that every device has is the main table.
  static String table(Node router) {
    return router.word().equals("default") ? "" : router.word();
  }
}
