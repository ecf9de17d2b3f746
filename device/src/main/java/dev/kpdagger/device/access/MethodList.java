package dev.kpdagger.device.access;

import dev.kpdagger.device.Derived;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// An AAA method list.
///
/// @param service authentication, authorization or accounting
/// @param scope what it decides: login, enable, exec, commands, network, dot1x ...
/// @param level privilege level of the commands, 0 where levels do not apply
/// @param methods in the order they are tried: `group tacacs+`, local, enable, none ...
public record MethodList(
    String service, String scope, long level, String name, List<String> methods, SourceSpan span)
    implements Located {

  public MethodList {
    methods = List.copyOf(methods);
  }

  /// The method that is tried first, empty for none.
  @Derived
  public String firstMethod() {
    return methods.isEmpty() ? "" : methods.getFirst();
  }

  @Override
  public String subject() {
    return service + " " + scope + (level > 0 ? " " + level : "") + " " + name;
  }
}
