/// Benchmarks and the generator of their input. Start from
/// [dev.kpdagger.bench.GeneratedConfigurations]. Nothing else may depend on it.
@NullMarked
package dev.kpdagger.bench;

import org.jspecify.annotations.NullMarked;
