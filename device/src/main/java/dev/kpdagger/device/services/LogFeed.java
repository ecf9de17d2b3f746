package dev.kpdagger.device.services;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// Messages of one category on their way to one place.
///
/// @param kind of the place: server, file, terminal (sessions of administrators), console, mail or
///   trap
/// @param place its name or address
/// @param category configuration (changes of it and of accounts), commands, logins, system
///   (everything the device tells of itself), threats or traffic (sessions that pass)
/// @param level least severe level that is sent, in the words of the settings; empty for none;
///   unknown where something else than the level decides, too
public record LogFeed(
    String kind, String place, String category, Fact<String> level, SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return category + " messages to " + kind + " " + place;
  }
}
