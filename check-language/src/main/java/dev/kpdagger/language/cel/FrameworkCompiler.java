package dev.kpdagger.language.cel;

import dev.kpdagger.audit.Decision;
import dev.kpdagger.audit.Decision.Means;
import dev.kpdagger.audit.FrameworkInfo;
import dev.kpdagger.audit.RequirementInfo;
import dev.kpdagger.language.CheckHead;
import dev.kpdagger.language.Given;
import dev.kpdagger.language.Nearest;
import dev.kpdagger.language.ParameterException;
import dev.kpdagger.language.ParameterValue;
import dev.kpdagger.language.framework.Framework;
import dev.kpdagger.language.framework.FrameworkException;
import dev.kpdagger.language.framework.FrameworkText;
import dev.kpdagger.language.framework.FrameworkText.Limit;
import dev.kpdagger.language.framework.Sources;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Looks up what framework files name: checks, platforms, parameters, facts. Reusable for many
/// files; not thread-safe.
public final class FrameworkCompiler {
  private final CelFront front;
  private final Map<String, CheckHead> checks = new HashMap<>();
  private final Set<String> platforms = new TreeSet<>();
  private final Given defaults;
  private final Function<String, Collection<FrameworkInfo>> families;
  private final Map<String, Sources> sources = new HashMap<>();

  /// @param checks all that a framework may name
  /// @param families the frameworks of a family, for those that are decided through another; empty
  ///   when there is no such family
  public FrameworkCompiler(
      Collection<CheckHead> checks, Function<String, Collection<FrameworkInfo>> families) {
    this(new CelFront(), checks, families);
  }

  FrameworkCompiler(
      CelFront front,
      Collection<CheckHead> checks,
      Function<String, Collection<FrameworkInfo>> families) {
    this.front = front;
    this.families = families;
    this.defaults = Given.defaultsOf(checks);
    for (CheckHead check : checks) {
      this.checks.put(check.id(), check);
      check.aliases().forEach(alias -> this.checks.put(alias, check));
      platforms.addAll(check.applies());
    }
  }

  /// The framework of a file, with its condition interpreted.
  public Framework framework(FrameworkText text) throws FrameworkException {
    return compile(text).interpreted();
  }

  CompiledFramework compile(FrameworkText text) throws FrameworkException {
    for (String platform : text.info().platforms()) {
      known(text, 1, platform);
    }
    var requirements = new ArrayList<RequirementInfo>();
    var ownLimits = new LinkedHashMap<String, Map<String, ParameterValue>>();
    var read = new LinkedHashSet<String>();
    for (int i = 0; i < text.places().size(); i++) {
      var requirement = text.info().requirements().get(i);
      var place = text.places().get(i);
      for (String platform : requirement.decision().platforms()) {
        known(text, place.line(), platform);
        if (!text.info().isFor(platform)) {
          throw text.error(place.line(), "the framework is not for " + platform);
        }
      }
      var named =
          place.through().isEmpty()
              ? named(text, requirement, place.checksLine())
              : through(text, requirement, place);
      requirements.add(decidedBy(requirement, named));
      var parameters = parameters(named);
      read.addAll(parameters);
      if (!place.limits().isEmpty()) {
        ownLimits.put(
            requirement.id(),
            limits(text, place.limits(), parameters, "no check of " + requirement.id()));
      }
    }
    var limits = limits(text, text.limits(), read, "no check of the framework");
    var info = text.info();
    return new CompiledFramework(
        new FrameworkInfo(info.id(), info.publication(), info.platforms(), requirements),
        limits,
        ownLimits,
        applies(text));
  }

  private void known(FrameworkText text, int line, String platform) throws FrameworkException {
    if (!platforms.contains(platform)) {
      throw text.error(
          line, "no check is for the platform " + platform + Nearest.hint(platform, platforms));
    }
  }

  /// The checks behind the requirements of another family that a requirement names, those that are
  /// for its platforms.
  private List<CheckHead> through(
      FrameworkText text, RequirementInfo requirement, FrameworkText.Place place)
      throws FrameworkException {
    var source = sources.computeIfAbsent(text.through(), name -> new Sources(families.apply(name)));
    if (source.names().isEmpty()) {
      throw text.error(1, "there is no other family of frameworks " + text.through());
    }
    var ids = new LinkedHashSet<String>();
    for (String name : place.through()) {
      if (!source.names().contains(name)) {
        throw text.error(
            place.checksLine(),
            "no requirement of "
                + text.through()
                + " is or implements "
                + name
                + Nearest.hint(name, source.names()));
      }
      ids.addAll(source.checks(name));
    }
    var named = new ArrayList<CheckHead>();
    for (String id : ids) {
      var check = checks.get(id);
      if (check == null) {
        throw new IllegalStateException("a compiled framework names " + id);
      }
      if (text.info().platforms().isEmpty()
          || text.info().platforms().stream().anyMatch(check::appliesTo)) {
        named.add(check);
      }
    }
    if (named.isEmpty() && requirement.decision().note().isEmpty()) {
      throw text.error(
          place.checksLine(), "people decide those requirements: add the question as manual");
    }
    return named;
  }

  private List<CheckHead> named(FrameworkText text, RequirementInfo requirement, int line)
      throws FrameworkException {
    var named = new ArrayList<CheckHead>();
    for (String name : requirement.decision().checks()) {
      var check = checks.get(name);
      if (check == null) {
        throw text.error(line, "there is no check " + name + Nearest.hint(name, checks.keySet()));
      }
      if (named.contains(check)) {
        throw text.error(line, "the check " + check.id() + " is named twice");
      }
      boolean applies =
          text.info().platforms().isEmpty()
              || text.info().platforms().stream().anyMatch(check::appliesTo);
      if (!applies) {
        throw text.error(
            line,
            "the check "
                + check.id()
                + " is not for "
                + String.join(", ", text.info().platforms())
                + "; it is for "
                + String.join(", ", check.applies()));
      }
      named.add(check);
    }
    return named;
  }

  /// The same with the ids of checks in place of former names.
  private static RequirementInfo decidedBy(RequirementInfo requirement, List<CheckHead> checks) {
    var decision = requirement.decision();
    var means =
        checks.isEmpty() && decision.means() == Means.ALL_OF ? Means.MANUAL : decision.means();
    return new RequirementInfo(
        requirement.id(),
        requirement.reference(),
        requirement.title(),
        requirement.severity(),
        requirement.marks(),
        requirement.decidable(),
        new Decision(
            means,
            checks.stream().map(CheckHead::id).toList(),
            decision.note(),
            decision.platforms()));
  }

  private static Set<String> parameters(List<CheckHead> checks) {
    var names = new TreeSet<String>();
    checks.forEach(check -> check.parameters().forEach(one -> names.add(one.name())));
    return names;
  }

  private Map<String, ParameterValue> limits(
      FrameworkText text, Map<String, Limit> limits, Set<String> read, String nobody)
      throws FrameworkException {
    var values = new LinkedHashMap<String, ParameterValue>();
    for (var entry : limits.entrySet()) {
      var name = entry.getKey();
      var limit = entry.getValue();
      try {
        values.put(name, defaults.with(name, limit.value(), "").parameter(name).value());
      } catch (ParameterException e) {
        throw text.error(limit.line(), String.valueOf(e.getMessage()));
      }
      if (!read.contains(name)) {
        throw text.error(
            limit.line(), nobody + " reads the parameter " + name + Nearest.hint(name, read));
      }
    }
    return values;
  }

  private Term applies(FrameworkText text) throws FrameworkException {
    if (text.applies().isEmpty()) {
      return CompiledPage.ALWAYS;
    }
    try {
      var term = front.compile(text.applies(), Optional.empty(), List.of());
      if (term.type() != Type.Scalar.TRUTH) {
        throw text.error(
            text.appliesLine(),
            "applies: the condition is a " + term.type().words() + ", not a bool");
      }
      var unasked = Absence.unasked(List.of(term));
      if (unasked.isPresent()) {
        throw text.error(
            text.appliesLine(),
            "applies: " + unasked.get() + " may be absent: ask has(" + unasked.get() + ") first");
      }
      return term;
    } catch (ConditionException e) {
      throw text.error(text.appliesLine(), "applies: " + e.getMessage());
    }
  }
}
