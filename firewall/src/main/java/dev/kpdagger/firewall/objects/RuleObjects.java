package dev.kpdagger.firewall.objects;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.AddressObject;
import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.ObjectFaults;
import dev.kpdagger.device.filtering.ServiceObject;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.device.rules.RuleObject;
import dev.kpdagger.device.rules.RuleObject.ObjectContent;
import dev.kpdagger.device.rules.UndefinedObject;
import dev.kpdagger.firewall.Mentions;
import dev.kpdagger.firewall.measure.AddressMeasure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The address and service objects of one device with their users. For one thread.
public final class RuleObjects {

  private static final String ADDRESS = "address";
  private static final String SERVICE = "service";

  /// Objects of the same content that are named; a file can hold thousands.
  private static final int MOST_NAMES = 5;

  /// An object on its way to a fact.
  ///
  /// @param number its place in the order of all
  /// @param same equal for objects that stand for the same, null where that is not known
  private record Draft(
      int number,
      String kind,
      boolean group,
      String name,
      String context,
      Located object,
      Usage.Users users,
      ObjectContent content,
      @Nullable Object same) {}

  private record Place(String kind, String name, String context) {}

  private record Content(String kind, boolean group, Object content) {}

  private final Device device;
  private final PredefinedObjects predefined;
  private final AddressMeasure addresses;
  private final Usage usage;
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<Place, Draft> byPlace = new HashMap<>();
  private final Map<Content, List<Draft>> byContent = new HashMap<>();

  public RuleObjects(Device device, PredefinedObjects predefined, AddressMeasure addresses) {
    this.device = device;
    this.predefined = predefined;
    this.addresses = addresses;
    this.usage = new Usage(device);
    for (AddressObject object : device.facts().filtering().addressObjects()) {
      add(draft(object));
    }
    for (ServiceObject object : device.facts().filtering().serviceObjects()) {
      add(draft(object));
    }
  }

  /// Every object.
  public List<RuleObject> all() {
    var mentions = new Mentions(device);
    for (Draft draft : drafts) {
      if (!draft.users.any()) {
        mentions.ask(draft.name, draft.object.span());
      }
    }
    mentions.search();
    return drafts.stream().map(draft -> object(draft, mentions)).toList();
  }

  /// Every name that stands for nothing, once for each rule or object that says it. What a platform
  /// has from the factory stands for something, printed or not.
  public List<UndefinedObject> undefined() {
    var objects = device.facts().filtering();
    var undefined = new ArrayList<UndefinedObject>();
    for (Usage.Missing missing : usage.missing()) {
      if (predefined.contains(device.identity().platform(), missing.kind(), missing.name())) {
        continue;
      }
      var reason =
          missing.kind().equals(ADDRESS)
              ? objects.addressObjects().openReason()
              : objects.serviceObjects().openReason();
      Fact<Boolean> defined =
          reason == null ? Fact.explicit(false, missing.span()) : Fact.unknown(reason);
      undefined.add(
          new UndefinedObject(
              missing.kind(),
              missing.name(),
              missing.context(),
              missing.user(),
              defined,
              missing.span()));
    }
    return undefined;
  }

  private void add(Draft draft) {
    drafts.add(draft);
    byPlace.putIfAbsent(new Place(draft.kind, draft.name, draft.context), draft);
    if (draft.same != null) {
      byContent
          .computeIfAbsent(new Content(draft.kind, draft.group, draft.same), _ -> new ArrayList<>())
          .add(draft);
    }
  }

  private Draft draft(AddressObject object) {
    var all = addresses.of(object);
    boolean recursive =
        object.members().stream()
            .anyMatch(
                member ->
                    member instanceof AddressTerm.Unresolved(_, var reason)
                        && reason.equals(ObjectFaults.CONTAINS_ITSELF));
    boolean empty = object.members().isEmpty();
    return new Draft(
        drafts.size(),
        ADDRESS,
        object.members().size() != 1
            || object.members().getFirst() instanceof AddressTerm.Named
            || recursive,
        object.name(),
        object.context(),
        object,
        usage.of(object),
        new ObjectContent(empty, recursive, !all.symbolic().isEmpty()),
        empty || !all.unknown().isEmpty() ? null : all);
  }

  private Draft draft(ServiceObject object) {
    boolean recursive =
        object.members().stream()
            .anyMatch(
                member ->
                    member instanceof ServiceTerm.Unresolved(_, var reason)
                        && reason.equals(ObjectFaults.CONTAINS_ITSELF));
    return new Draft(
        drafts.size(),
        SERVICE,
        object.members().stream().anyMatch(ServiceTerm.Named.class::isInstance) || recursive,
        object.name(),
        object.context(),
        object,
        usage.of(object),
        new ObjectContent(object.members().isEmpty(), recursive, false),
        ServiceContent.of(object));
  }

  private RuleObject object(Draft draft, Mentions mentions) {
    var span = draft.object.span();
    var used = used(draft, mentions);
    boolean odd =
        !Boolean.TRUE.equals(used.orNull()) || draft.content.empty() || draft.content.recursive();
    return new RuleObject(
        draft.kind,
        draft.group,
        draft.name,
        draft.context,
        odd ? device.text().redacted(span.firstLine()).strip() : "",
        isPredefined(draft),
        draft.users.rules.size(),
        draft.users.objects,
        draft.users.translations.size(),
        used,
        draft.content,
        sameContent(draft),
        shadows(draft),
        span);
  }

  private boolean isPredefined(Draft draft) {
    return predefined.contains(device.identity().platform(), draft.kind, draft.name);
  }

  private Fact<Boolean> used(Draft draft, Mentions mentions) {
    var span = draft.object.span();
    if (draft.users.any()) {
      return Fact.explicit(true, user(draft.users, span));
    }
    int line = mentions.of(draft.name);
    if (line > 0) {
      return Fact.explicit(true, line);
    }
    return device.completeness() == Completeness.WHOLE
        ? Fact.explicit(false, SourceSpan.line(span.firstLine()))
        : Fact.unknown(
            "the file does not hold the whole configuration, so what uses it can be elsewhere");
  }

  private static SourceSpan user(Usage.Users users, SourceSpan otherwise) {
    return users.rules.stream()
        .min(SourceSpan::compareTo)
        .or(() -> users.translations.stream().min(SourceSpan::compareTo))
        .orElse(otherwise);
  }

  /// The first objects that stand for the same as this one after them, and can take its place.
  private List<String> sameContent(Draft draft) {
    if (draft.same == null) {
      return List.of();
    }
    var names = new ArrayList<String>();
    var alike = byContent.getOrDefault(new Content(draft.kind, draft.group, draft.same), List.of());
    for (Draft other : alike) {
      if (other.number == draft.number || names.size() == MOST_NAMES) {
        break;
      }
      boolean visible = other.context.equals(draft.context) || other.context.isEmpty();
      if (visible && !(other.name.equals(draft.name) && other.context.equals(draft.context))) {
        names.add(
            other.context.equals(draft.context) ? other.name : other.name + " of the shared scope");
      }
    }
    return names;
  }

  private List<String> shadows(Draft draft) {
    if (draft.context.isEmpty()) {
      return List.of();
    }
    var outer = byPlace.get(new Place(draft.kind, draft.name, ""));
    return outer == null || draft.same == null || Objects.equals(outer.same, draft.same)
        ? List.of()
        : List.of(outer.object.subject());
  }
}
