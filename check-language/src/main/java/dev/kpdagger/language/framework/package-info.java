/// Frameworks: requirements and what decides them, and the strict parser of their YAML files. Start
/// from [Framework]. How a device is measured against one is not here.
@NullMarked
package dev.kpdagger.language.framework;

import org.jspecify.annotations.NullMarked;
