package dev.kpdagger.device.link;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// How the other side of a point-to-point link proves who it is.
///
/// @param methods in the order in which they are tried: chap, pap, ms-chap, ms-chap-v2, eap
/// @param callin whether only incoming calls are asked
/// @param optional whether a side that refuses is let in all the same
public record LinkAuthentication(
    String interfaceName, List<String> methods, boolean callin, boolean optional, SourceSpan span)
    implements Located {

  public LinkAuthentication {
    methods = List.copyOf(methods);
  }

  @Override
  public String subject() {
    return "link authentication on " + interfaceName;
  }
}
