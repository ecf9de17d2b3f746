package dev.kpdagger.device.support;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// A filter that keeps messages out of a log.
///
/// @param criteria what is dropped or let in, in the words of the file
public record LogFilter(String name, List<String> criteria, SourceSpan span) implements Located {

  public LogFilter {
    criteria = List.copyOf(criteria);
  }

  @Override
  public String subject() {
    return "log filter " + name;
  }
}
