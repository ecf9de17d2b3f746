/// The built-in checks and the runner that turns a device into verdicts and findings. Start from
/// [dev.kpdagger.checks.CheckRunner]. No vendor and no vendor syntax may come in.
@NullMarked
package dev.kpdagger.checks;

import org.jspecify.annotations.NullMarked;
