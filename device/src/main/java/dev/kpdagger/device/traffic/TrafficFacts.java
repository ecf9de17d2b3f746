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
    FactList<RoutePolicy> routePolicies,
    FactList<NatRule> natRules) {

  /// A device that does not translate by an ordered list.
  public TrafficFacts(
      FactList<TrafficClass> trafficClasses,
      FactList<TrafficPolicy> trafficPolicies,
      FactList<TrafficRedirect> trafficRedirects,
      FactList<TranslationRule> translationRules,
      FactList<TranslationPool> translationPools,
      FactList<RoutePolicy> routePolicies) {
    this(
        trafficClasses,
        trafficPolicies,
        trafficRedirects,
        translationRules,
        translationPools,
        routePolicies,
        empty());
  }

  /// A device without any of it.
  public static TrafficFacts none() {
    return new TrafficFacts(empty(), empty(), empty(), empty(), empty(), empty());
  }

  private static <T> FactList<T> empty() {
    return FactList.complete(List.of());
  }
}
