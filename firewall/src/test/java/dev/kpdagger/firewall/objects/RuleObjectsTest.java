package dev.kpdagger.firewall.objects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.rules.RuleFacts;
import dev.kpdagger.device.rules.RuleObject;
import dev.kpdagger.device.rules.UndefinedObject;
import dev.kpdagger.firewall.Analysed;
import org.junit.jupiter.api.Test;

class RuleObjectsTest {

  @Test
  void rulesObjectsAndTranslationsAreUsers() {
    var facts =
        asa(
            """
            object network web
             host 192.0.2.80
            object network inner
             host 10.0.0.80
            object-group network dmz
             network-object object web
            access-list out extended permit tcp any object-group dmz eq https
            access-list out extended permit tcp any object-group dmz eq www
            object network inner
             nat (inside,outside) static 192.0.2.81
            access-group out global\
            """);
    assertThat(object(facts, "dmz").rules()).isEqualTo(2);
    assertThat(object(facts, "web").objects()).isEqualTo(1);
    assertThat(object(facts, "inner").translations()).isEqualTo(1);
    assertThat(object(facts, "inner").used().orNull()).isTrue();
  }

  @Test
  void aNameSaidAnywhereElseCountsAsUsed() {
    var facts =
        asa(
            """
            object network pool-net
             subnet 10.9.0.0 255.255.255.0
            object network dead
             host 10.0.0.1
            frobnicate everything with pool-net now\
            """);
    assertThat(object(facts, "pool-net").used().orNull()).isTrue();
    assertThat(object(facts, "dead").used().orNull()).isFalse();
  }

  @Test
  void aPartOfAConfigurationDoesNotTellWhatIsUnused() {
    var facts =
        Analysed.rules(
            "cisco-asa",
            """
            object network dead
             host 10.0.0.1
            """);
    assertThat(object(facts, "dead").used().isKnown()).isFalse();
  }

  @Test
  void theSameContentInAnotherFormIsADuplicate() {
    var facts =
        asa(
            """
            object network a
             subnet 10.0.0.0 255.255.255.0
            object network b
             range 10.0.0.0 10.0.0.255
            object-group service web tcp
             port-object eq 443
             port-object eq www
            object-group service www tcp
             port-object eq 80
             port-object eq https\
            """);
    assertThat(object(facts, "a").sameContent()).isEmpty();
    assertThat(object(facts, "b").sameContent()).containsExactly("a");
    assertThat(object(facts, "www").sameContent()).containsExactly("web");
  }

  @Test
  void predefinedObjectsAreTold() {
    var facts =
        Analysed.rules(
            "fortinet-fortios",
            """
            config firewall address
                edit "FABRIC_DEVICE"
                next
                edit "mine"
                    set subnet 10.0.0.0 255.0.0.0
                next
            end
            """);
    assertThat(object(facts, "FABRIC_DEVICE").predefined()).isTrue();
    assertThat(object(facts, "mine").predefined()).isFalse();
  }

  @Test
  void everyUserOfAMissingObjectIsNamedOnce() {
    var facts =
        asa(
            """
            access-list out extended permit tcp object-group gone object-group gone eq https
            access-list out extended permit tcp any object-group gone eq www
            access-group out global\
            """);
    assertThat(facts.undefinedObjects().items())
        .extracting(UndefinedObject::subject)
        .containsExactly(
            "address object gone of access list out rule 1",
            "address object gone of access list out rule 2");
  }

  @Test
  void aCircleOfGroupsEndsAtOneOfThem() {
    var facts =
        Analysed.rules(
            "paloalto-panos",
            """
            set address-group a static b
            set address-group b static a
            """);
    assertThat(facts.ruleObjects().items())
        .filteredOn(object -> object.content().recursive())
        .extracting(RuleObject::name)
        .containsExactly("b");
  }

  private static RuleFacts asa(String lines) {
    return Analysed.rules("cisco-asa", "ASA Version 9.16(4)\nhostname fw1\n" + lines + "\n: end\n");
  }

  private static RuleObject object(RuleFacts facts, String name) {
    return facts.ruleObjects().stream()
        .filter(object -> object.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
