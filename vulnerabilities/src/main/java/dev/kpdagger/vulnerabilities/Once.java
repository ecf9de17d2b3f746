package dev.kpdagger.vulnerabilities;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is made when it is first asked for. Thread-safe; a failure is not kept.
public final class Once<T> implements Supplier<T> {

  private final Supplier<T> make;
  private @Nullable T made;

  public Once(Supplier<T> make) {
    this.make = make;
  }

  @Override
  public synchronized T get() {
    var known = made;
    if (known == null) {
      known = make.get();
      made = known;
    }
    return known;
  }
}
