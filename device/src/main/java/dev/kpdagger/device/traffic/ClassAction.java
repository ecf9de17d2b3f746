package dev.kpdagger.device.traffic;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// What a policy does with one class of traffic.
///
/// @param trafficClass the name of the class; the class of all other traffic has a name, too
/// @param actions what decides over packets, in the words of the file: `inspect`, `pass`, `drop`,
///   `police 8000`; marks and queues are left out
public record ClassAction(String trafficClass, List<String> actions, SourceSpan span)
    implements Located {

  public ClassAction {
    actions = List.copyOf(actions);
  }

  @Override
  public String subject() {
    return "class " + trafficClass;
  }
}
