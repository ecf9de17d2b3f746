/// Reads certificates that stand in configurations, as hexadecimal lines or as PEM. The public part
/// alone: private keys are secrets of their platform's reader.
@NullMarked
package dev.kpdagger.vendors.certificates;

import org.jspecify.annotations.NullMarked;
