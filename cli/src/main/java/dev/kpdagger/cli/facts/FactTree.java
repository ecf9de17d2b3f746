package dev.kpdagger.cli.facts;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.Labelled;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.PortTerm;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.device.filtering.RuleCommand;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.device.release.FlawFacts;
import dev.kpdagger.device.rules.RuleFacts;
import dev.kpdagger.device.site.SiteFacts;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Walks the facts of a device by the components of their records, and tells a visitor.
///
/// Reflection is bounded to records of the device's own packages; a secret is shown by how it is
/// stored, never by its components.
public final class FactTree {

  /// Records nest a few levels; more would be a cycle.
  private static final int MAX_DEPTH = 16;

  private final Visitor visitor;

  public FactTree(Visitor visitor) {
    this.visitor = visitor;
  }

  /// Hears the tree, depth first.
  public interface Visitor {

    /// A named group begins.
    ///
    /// @param note what is to be said of it as a whole, or empty
    void enter(String name, String note);

    void leave();

    /// A list begins, to be left like a group; its elements have empty names.
    ///
    /// @param openReason why there may be more elements than are shown, or empty
    void enterList(String name, String openReason);

    void leaveList();

    /// A single value.
    ///
    /// @param value text, number or truth value; null when it is not known or not there
    /// @param origin where it is from, or empty
    void value(String name, @Nullable Object value, Origin origin);
  }

  /// Where a value is from.
  ///
  /// @param kind `line`, `default`, `unknown`, or empty when the value is part of a larger fact
  /// @param lines such as `12` or `12-14`, for a line
  /// @param note source of the default, or why it is unknown
  public record Origin(String kind, String lines, String note) {

    static final Origin NONE = new Origin("", "", "");
  }

  /// Everything that is known of a device.
  public void walk(Device device) {
    record("device", device.identity(), 0);
    visitor.value("completeness", device.completeness().label(), Origin.NONE);
    visitor.enter("settings", "");
    device.settings().all().forEach((name, fact) -> node(name, fact, 1));
    visitor.leave();
    record("facts", device.facts(), 0);
  }

  private void node(String name, @Nullable Object value, int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalStateException("facts nest deeper than " + MAX_DEPTH);
    }
    switch (value) {
      case null -> visitor.value(name, null, Origin.NONE);
      case Secret secret -> visitor.value(name, secretText(secret), at(secret.span()));
      case Fact<?> fact -> fact(name, fact, depth);
      case FactList<?> list -> {
        var reason = list.openReason();
        list(name, list.items(), reason == null ? "" : reason, depth);
      }
      case Collection<?> list -> list(name, list, "", depth);
      case Map<?, ?> map -> {
        visitor.enter(name, "");
        map.forEach((key, element) -> node(String.valueOf(key), element, depth + 1));
        visitor.leave();
      }
      case Labelled labelled -> visitor.value(name, labelled.label(), Origin.NONE);
      case Boolean flag -> visitor.value(name, flag, Origin.NONE);
      case Number number -> visitor.value(name, number, Origin.NONE);
      case SourceSpan span ->
          visitor.value(name, span.isNowhere() ? null : lines(span), Origin.NONE);
      case RuleAddresses addresses -> visitor.value(name, addresses.text(), Origin.NONE);
      case AddressTerm term -> visitor.value(name, term.text(), Origin.NONE);
      case ServiceTerm term -> visitor.value(name, term.text(), Origin.NONE);
      case PortTerm term -> visitor.value(name, term.text(), Origin.NONE);
      case RuleCommand command ->
          visitor.value(name, (command.section() + " " + command.words()).strip(), Origin.NONE);
      case RuleFacts _, SiteFacts _, FlawFacts _ -> {
        // What an analysis makes of the facts that were read, and what is not of the file.
      }
      case SettingKey<?> key -> visitor.value(name, key.name(), Origin.NONE);
      case Record group when group.getClass().getPackageName().startsWith("dev.kpdagger.device") ->
          record(name, group, depth);
      default -> visitor.value(name, value.toString(), Origin.NONE);
    }
  }

  private void fact(String name, Fact<?> fact, int depth) {
    var origin =
        switch (fact) {
          case Fact.Explicit<?>(_, var span) -> at(span);
          case Fact.Default<?>(_, var source) -> new Origin("default", "", source);
          case Fact.Unknown<?>(var reason) -> new Origin("unknown", "", reason);
        };
    switch (fact.orNull()) {
      case null -> visitor.value(name, null, origin);
      case Boolean flag -> visitor.value(name, flag, origin);
      case Number number -> visitor.value(name, number, origin);
      case Labelled labelled -> visitor.value(name, labelled.label(), origin);
      case Secret secret -> visitor.value(name, secretText(secret), origin);
      case Record group -> {
        visitor.enter(name, "");
        components(group, depth);
        visitor.leave();
      }
      case Object value -> visitor.value(name, value.toString(), origin);
    }
  }

  private void list(String name, Collection<?> elements, String openReason, int depth) {
    if (elements.stream().allMatch(element -> element instanceof String) && openReason.isEmpty()) {
      visitor.value(name, elements.toString(), Origin.NONE);
      return;
    }
    visitor.enterList(name, openReason);
    elements.forEach(element -> node("", element, depth + 1));
    visitor.leaveList();
  }

  private void record(String name, Record group, int depth) {
    visitor.enter(name, group instanceof Located located ? located.subject() : "");
    components(group, depth);
    visitor.leave();
  }

  private void components(Record group, int depth) {
    for (RecordComponent component : group.getClass().getRecordComponents()) {
      try {
        node(component.getName(), component.getAccessor().invoke(group), depth + 1);
      } catch (IllegalAccessException e) {
        // A record that is not public keeps its components to itself.
        visitor.value(component.getName(), null, Origin.NONE);
      } catch (InvocationTargetException e) {
        throw new IllegalStateException(
            "an accessor of " + group.getClass().getName() + " throws", e);
      }
    }
  }

  private static String secretText(Secret secret) {
    return "*** (" + secret.storage().label() + ")";
  }

  private static Origin at(SourceSpan span) {
    return new Origin("line", lines(span), "");
  }

  private static String lines(SourceSpan span) {
    return span.firstLine() == span.lastLine()
        ? Integer.toString(span.firstLine())
        : span.firstLine() + "-" + span.lastLine();
  }
}
