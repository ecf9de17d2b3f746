package dev.kpdagger.device;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A value with its origin: a line of the file, a documented default of the platform, or not known.
///
/// A fact about something that a configuration may leave out, such as the access list of a line,
/// uses an empty value (`""`, `0`, an empty list) for "none"; *unknown* is never written as an
/// empty value.
public sealed interface Fact<T> {

  /// The value, or null when it is not known.
  @Nullable T orNull();

  /// The same fact with its value mapped; an unknown stays unknown.
  <R> Fact<R> map(Function<? super T, ? extends R> mapping);

  default boolean isKnown() {
    return !(this instanceof Unknown<T>);
  }

  /// Written in the file at `span`.
  record Explicit<T>(T value, SourceSpan span) implements Fact<T> {
    @Override
    public T orNull() {
      return value;
    }

    @Override
    public <R> Fact<R> map(Function<? super T, ? extends R> mapping) {
      return new Explicit<>(mapping.apply(value), span);
    }
  }

  /// Not written in the file; `source` says for which versions this default holds and who documents
  /// it.
  record Default<T>(T value, String source) implements Fact<T> {
    @Override
    public T orNull() {
      return value;
    }

    @Override
    public <R> Fact<R> map(Function<? super T, ? extends R> mapping) {
      return new Default<>(mapping.apply(value), source);
    }
  }

  /// Cannot be told from this file; `reason` says why in words for the reader of a report.
  record Unknown<T>(String reason) implements Fact<T> {
    @Override
    public @Nullable T orNull() {
      return null;
    }

    @Override
    public <R> Fact<R> map(Function<? super T, ? extends R> mapping) {
      return new Unknown<>(reason);
    }
  }

  static <T> Fact<T> explicit(T value, SourceSpan span) {
    return new Explicit<>(value, span);
  }

  static <T> Fact<T> explicit(T value, int line) {
    return new Explicit<>(value, SourceSpan.line(line));
  }

  static <T> Fact<T> byDefault(T value, String source) {
    return new Default<>(value, source);
  }

  static <T> Fact<T> unknown(String reason) {
    return new Unknown<>(reason);
  }
}
