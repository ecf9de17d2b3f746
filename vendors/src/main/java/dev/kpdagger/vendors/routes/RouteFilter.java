package dev.kpdagger.vendors.routes;

import java.util.List;
import java.util.function.Consumer;

/// A filter of routes: whether it lets a route through, as far as the route's prefix tells.
public interface RouteFilter {

  Answer accepts(Route route);

  /// Hands over every range of prefixes that the answer depends on.
  void ranges(Consumer<RouteRange> to);

  /// A filter that the file does not show, or that is not understood.
  RouteFilter OPAQUE =
      new RouteFilter() {
        @Override
        public Answer accepts(Route route) {
          return Answer.UNKNOWN;
        }

        @Override
        public void ranges(Consumer<RouteRange> to) {}
      };

  /// A filter that gives every route the same answer.
  static RouteFilter always(boolean accepts) {
    return new RouteFilter() {
      @Override
      public Answer accepts(Route route) {
        return Answer.of(accepts);
      }

      @Override
      public void ranges(Consumer<RouteRange> to) {}
    };
  }

  /// A route must pass all of these.
  static RouteFilter all(List<RouteFilter> filters) {
    return new Joined(List.copyOf(filters), true);
  }

  /// A route must pass one of these.
  static RouteFilter any(List<RouteFilter> filters) {
    return new Joined(List.copyOf(filters), false);
  }

  /// A route must be in one of the ranges.
  static RouteFilter in(List<RouteRange> ranges) {
    return new RouteSteps(
        ranges.stream().map(r -> new RouteSteps.Step(in(r), RouteSteps.Action.ACCEPT)).toList(),
        RouteSteps.Action.REFUSE);
  }

  /// A route must be in the range.
  static RouteFilter in(RouteRange range) {
    return new RouteFilter() {
      @Override
      public Answer accepts(Route route) {
        return Answer.of(range.contains(route));
      }

      @Override
      public void ranges(Consumer<RouteRange> to) {
        to.accept(range);
      }
    };
  }

  /// The other way round.
  default RouteFilter not() {
    var self = this;
    return new RouteFilter() {
      @Override
      public Answer accepts(Route route) {
        return self.accepts(route).not();
      }

      @Override
      public void ranges(Consumer<RouteRange> to) {
        self.ranges(to);
      }
    };
  }

  /// Filters that must all pass a route, or of which one must.
  record Joined(List<RouteFilter> filters, boolean every) implements RouteFilter {
    @Override
    public Answer accepts(Route route) {
      var answer = Answer.of(every);
      for (RouteFilter filter : filters) {
        var one = filter.accepts(route);
        answer = every ? answer.and(one) : answer.or(one);
      }
      return answer;
    }

    @Override
    public void ranges(Consumer<RouteRange> to) {
      filters.forEach(filter -> filter.ranges(to));
    }
  }
}
