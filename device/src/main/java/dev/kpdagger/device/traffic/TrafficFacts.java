package dev.kpdagger.device.traffic;

import dev.kpdagger.device.FactList;
import java.util.List;

/// Classes, policies, redirection and translation of forwarded traffic.
public record TrafficFacts(
    FactList<TrafficClass> trafficClasses,
    FactList<TrafficPolicy> trafficPolicies,
    FactList<TrafficRedirect> trafficRedirects,
    FactList<TranslationRule> translationRules,
    FactList<TranslationPool> translationPools,
    FactList<RoutePolicy> routePolicies) {

  /// A device without any of it.
  public static TrafficFacts none() {
    return new TrafficFacts(empty(), empty(), empty(), empty(), empty(), empty());
  }

  private static <T> FactList<T> empty() {
    return FactList.complete(List.of());
  }
}
