/// Frameworks and how far they are decided, for people and for programs. Start from
/// [dev.kpdagger.cli.frameworks.FrameworkText]. Devices may not come in.
@NullMarked
package dev.kpdagger.cli.frameworks;

import org.jspecify.annotations.NullMarked;
