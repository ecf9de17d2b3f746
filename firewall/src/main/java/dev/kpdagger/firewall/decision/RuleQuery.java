package dev.kpdagger.firewall.decision;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.firewall.model.ListChain;
import dev.kpdagger.firewall.model.ModelledList;
import dev.kpdagger.firewall.model.ZoneRelations;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Asks the rules of a device what they do with packets.
public final class RuleQuery {

  /// The place of a list that every interface looks in after its own.
  private static final String EVERYWHERE = "every interface";

  private static final int MOST_NAMES = 8;

  private final Question question;
  private final String listName;

  /// What is said of one device.
  ///
  /// @param answers of the lists that have to do with the question
  /// @param notes what to keep in mind, a line each
  public record Reply(List<Answer> answers, List<String> notes) {
    public Reply {
      answers = List.copyOf(answers);
      notes = List.copyOf(notes);
    }
  }

  /// @param listName asks only the list of this name; empty for every list that filters traffic
  public RuleQuery(Question question, String listName) {
    this.question = question;
    this.listName = listName;
  }

  /// What the rules of a device do with the packets.
  ///
  /// @throws java.util.concurrent.CancellationException when `cancelled` says so
  public Reply ask(Device device, BooleanSupplier cancelled) {
    return new Asking(device, cancelled).reply();
  }

  private final class Asking {

    private final Device device;
    private final BooleanSupplier cancelled;
    private final DeviceZones zones;
    private final List<String> notes = new ArrayList<>();
    private final String from;
    private final String to;
    private final List<AccessListUse> uses;

    Asking(Device device, BooleanSupplier cancelled) {
      this.device = device;
      this.cancelled = cancelled;
      this.zones = new DeviceZones(device);
      this.from = known(question.fromZone());
      this.to = known(question.toZone());
      this.uses =
          device.facts().filtering().accessListUses().stream()
              .filter(use -> use.purpose().equals("interface"))
              .toList();
    }

    private String known(String asked) {
      if (asked.isEmpty()) {
        return asked;
      }
      var found = zones.find(asked);
      if (found.isEmpty()) {
        var names = zones.names();
        notes.add(
            names.isEmpty()
                ? "it has no zone or interface " + asked
                : "it has no zone or interface %s; it has %s%s"
                    .formatted(
                        asked,
                        String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMES))),
                        names.size() > MOST_NAMES ? " ..." : ""));
      }
      return found.orElse(asked);
    }

    Reply reply() {
      var filtering = device.facts().filtering();
      var answers = new ArrayList<Answer>();
      for (ListChain chain : chains(filtering.accessLists().items())) {
        var applied = applied(chain);
        if (isAsked(chain, applied)) {
          var answer = answer(applied(chain, applied), applied);
          if (answer.verdict() != Answer.Verdict.NOT_MATCHED || !listName.isEmpty()) {
            answers.add(answer);
          }
        }
      }
      if (answers.isEmpty()) {
        notes.add(nothing(filtering.accessLists().items()));
      } else if (device.facts().traffic().natRules().size() > 0) {
        notes.add("addresses are translated here: ask with those that the rules see");
      }
      var open = filtering.accessLists().openReason();
      if (open != null) {
        notes.add("there may be more rules: " + open);
      }
      return new Reply(answers, notes);
    }

    private List<ListChain> chains(List<AccessList> lists) {
      var modelled = lists.stream().filter(ModelledList::isModelled).toList();
      return listName.isEmpty()
          ? ListChain.of(modelled)
          : modelled.stream()
              .filter(list -> list.name().equals(listName))
              .map(list -> new ListChain(List.of(list)))
              .toList();
    }

    private String nothing(List<AccessList> lists) {
      if (!listName.isEmpty()) {
        return lists.stream().anyMatch(list -> list.name().equals(listName))
            ? "the list " + listName + " is for frames, which have no such addresses"
            : "it has no list " + listName;
      }
      return lists.isEmpty()
          ? "it has no access list or policy"
          : "no access list or policy filters this traffic: none is applied where it passes; --list"
              + " NAME asks any list";
    }

    private List<AccessListUse> applied(ListChain chain) {
      return chain.isInTurn()
          ? List.of()
          : uses.stream().filter(use -> use.list().equals(chain.name())).toList();
    }

    /// Whether the list filters the traffic that is asked about.
    private boolean isAsked(ListChain chain, List<AccessListUse> applied) {
      if (!listName.isEmpty()) {
        return true;
      }
      return switch (chain.kind()) {
        case POLICY -> applied.isEmpty() || applied.stream().anyMatch(this::isPassed);
        case LOCAL_POLICY -> !to.isEmpty() && names(chain.lists().getFirst(), to);
        case STANDARD, EXTENDED, IPV6, MAC -> applied.stream().anyMatch(this::isPassed);
      };
    }

    private static boolean names(AccessList list, String zone) {
      return list.rules().stream().anyMatch(rule -> rule.toZones().contains(zone));
    }

    private boolean isPassed(AccessListUse use) {
      var asked = use.direction().equals("out") ? to : from;
      return asked.isEmpty()
          || (use.place().equals(EVERYWHERE)
              ? uses.stream().noneMatch(own -> isOwn(own, asked))
              : zones.concerns(asked, use.place()));
    }

    /// Whether an interface has a list of its own, after which it looks in that for all.
    private boolean isOwn(AccessListUse use, String asked) {
      return use.direction().equals("in") && zones.concerns(asked, use.place());
    }

    /// With the list that every interface looks in after its own. The end of the own list lets
    /// packets go on to it then.
    private ListChain applied(ListChain chain, List<AccessListUse> applied) {
      if (applied.stream()
          .noneMatch(use -> use.direction().equals("in") && !use.place().equals(EVERYWHERE))) {
        return chain;
      }
      var everywhere =
          uses.stream()
              .filter(use -> use.place().equals(EVERYWHERE) && !use.list().equals(chain.name()))
              .findFirst();
      if (everywhere.isEmpty()) {
        return chain;
      }
      var own = chain.lists().getFirst();
      var open =
          new AccessList(own.name(), own.context(), own.kind(), own.rules(), List.of(), own.span());
      return new ListChain(
          Stream.concat(
                  Stream.of(open),
                  device.facts().filtering().accessLists().stream()
                      .filter(list -> list.name().equals(everywhere.get().list())))
              .toList());
    }

    private Answer answer(ListChain chain, List<AccessListUse> applied) {
      var asked = new AskedZones(inRules(chain, from), inRules(chain, to), notFrom(chain));
      var named = Stream.concat(asked.from().stream(), asked.to().stream()).toList();
      return new ListQuestion(
              question, asked, ZoneRelations.of(List.of(device), chain.lists(), named))
          .ask(
              chain,
              applied.stream().map(use -> (use.place() + " " + use.direction()).strip()).toList(),
              cancelled);
    }

    /// Rules of access lists name no zones; where they are applied says it.
    private List<String> inRules(ListChain chain, String name) {
      boolean policy =
          chain.kind() == AccessListKind.POLICY || chain.kind() == AccessListKind.LOCAL_POLICY;
      return name.isEmpty() || !policy ? List.of() : zones.inRules(name);
    }

    /// What the platform does by itself, without a written rule, holds where no list is applied.
    private List<String> notFrom(ListChain chain) {
      return chain.kind() == AccessListKind.POLICY && chain.size() == 0 && !chain.isInTurn()
          ? uses.stream()
              .filter(use -> use.direction().equals("in"))
              .map(AccessListUse::place)
              .distinct()
              .toList()
          : List.of();
    }
  }
}
