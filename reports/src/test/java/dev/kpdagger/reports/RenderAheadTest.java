package dev.kpdagger.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RenderAheadTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 16, 17, 500})
  void partsComeInTheirOrder(int size) {
    var parts = new ArrayList<String>();
    try (var ahead = new RenderAhead<>(size, place -> "part " + place)) {
      while (ahead.hasNext()) {
        parts.add(ahead.next());
      }
    }
    assertThat(parts)
        .containsExactlyElementsOf(IntStream.range(0, size).mapToObj(n -> "part " + n).toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 500})
  void whatAPartThrowsIsThrownInItsPlace(int size) {
    var fault = new UnsupportedOperationException("part 7");
    try (var ahead =
        new RenderAhead<Integer>(
            size,
            place -> {
              if (place == 7) {
                throw fault;
              }
              return place;
            })) {
      for (int place = 0; place < 7; place++) {
        assertThat(ahead.next()).isEqualTo(place);
      }
      assertThatThrownBy(ahead::next).isSameAs(fault);
    }
  }

  /// A fleet must not fill the memory because its report is read slowly.
  @ParameterizedTest
  @ValueSource(ints = {10, 100_000})
  void onlyAFewAreRenderedAhead(int size) {
    var rendered = new AtomicInteger();
    int most = 2 * Runtime.getRuntime().availableProcessors();
    try (var ahead = new RenderAhead<>(size, place -> rendered.incrementAndGet())) {
      ahead.next();
      ahead.next();
      assertThat(rendered.get()).isLessThanOrEqualTo(most + 2);
    }
    assertThat(rendered.get()).isLessThanOrEqualTo(most + 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 500})
  void anInterruptIsKeptForTheWriter(int size) {
    try (var ahead = new RenderAhead<>(size, place -> place)) {
      Thread.currentThread().interrupt();
      assertThat(ahead.next()).isZero();
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
