package dev.kpdagger.firewall.decision;

import java.util.List;

/// The zones or interfaces of a question, as rules call them.
///
/// @param from empty for any
/// @param to empty for any
/// @param notFrom not from these
record AskedZones(List<String> from, List<String> to, List<String> notFrom) {}
