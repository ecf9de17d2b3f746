package dev.kpdagger.language.cel;

import dev.kpdagger.audit.FrameworkInfo;
import dev.kpdagger.language.ParameterValue;
import dev.kpdagger.language.framework.Framework;
import java.util.Map;

/// A framework with its names looked up and its condition resolved.
///
/// @param applies [CompiledPage#ALWAYS] where the file gives no condition
record CompiledFramework(
    FrameworkInfo info,
    Map<String, ParameterValue> limits,
    Map<String, Map<String, ParameterValue>> ownLimits,
    Term applies) {

  /// The framework with its condition interpreted.
  Framework interpreted() {
    return new Framework(
        info,
        limits,
        ownLimits,
        (device, given, reads) -> new Interpreter(device, given, null, reads).truth(applies));
  }
}
