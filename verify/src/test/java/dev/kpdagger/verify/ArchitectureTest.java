package dev.kpdagger.verify;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The rooms of the product and what may lie between them.
class ArchitectureTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.kpdagger");

  /// What vendors share.
  private static final String[] SHARED = {
    "dev.kpdagger.vendors.certificates..",
    "dev.kpdagger.vendors.lines..",
    "dev.kpdagger.vendors.tree..",
    "dev.kpdagger.vendors.objects..",
    "dev.kpdagger.vendors.routes..",
    "dev.kpdagger.vendors.secrets.."
  };

  /// The modules that a module may use.
  private static final Map<String, List<String>> MAY_USE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("workflow", List.of()),
              Map.entry("packets", List.of()),
              Map.entry("device", List.of("packets")),
              Map.entry("vendors", List.of("device", "packets")),
              Map.entry("audit", List.of("device", "packets")),
              Map.entry("language", List.of("audit", "device", "packets")),
              Map.entry("checks", List.of("language", "audit", "device", "packets")),
              Map.entry("firewall", List.of("audit", "device", "packets")),
              Map.entry("vulnerabilities", List.of("audit", "device", "packets")),
              Map.entry("updates", List.of("vulnerabilities")),
              Map.entry("store", List.of("audit", "device")),
              Map.entry("reports", List.of("audit", "device"))));

  @Test
  void importsTheWholeProduct() {
    assertThat(PRODUCT.size()).isGreaterThan(200);
    for (String module : MAY_USE.keySet()) {
      assertThat(PRODUCT.stream().filter(type -> inModule(type.getPackageName(), module)))
          .as(module)
          .isNotEmpty();
    }
  }

  @Test
  void modulesSeeOnlyWhatTheyMay() {
    MAY_USE.forEach(
        (module, allowed) -> {
          var others =
              List.of(
                      "workflow",
                      "packets",
                      "device",
                      "vendors",
                      "audit",
                      "language",
                      "checks",
                      "firewall",
                      "store",
                      "reports",
                      "scan",
                      "cli",
                      "testkit",
                      "bench")
                  .stream()
                  .filter(other -> !other.equals(module) && !allowed.contains(other))
                  .map(other -> "dev.kpdagger." + other + "..")
                  .toArray(String[]::new);
          noClasses()
              .that()
              .resideInAPackage("dev.kpdagger." + module + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(others)
              .check(PRODUCT);
        });
  }

  /// Scans work without a network, and nobody has to take our word for it.
  @Test
  void updatesAloneUseANetwork() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.kpdagger.updates..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.net.http..",
            "java.nio.channels..",
            "javax.net..",
            "com.sun.net..",
            "org.apache.hc..",
            "io.github.jeremylong..")
        .orShould()
        .dependOnClassesThat(
            resideInAPackage("java.net")
                .and(
                    not(
                        belongToAnyOf(
                            java.net.URI.class,
                            java.net.URISyntaxException.class,
                            java.net.URL.class,
                            java.net.URLDecoder.class,
                            java.net.URLEncoder.class))))
        .check(PRODUCT);
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.kpdagger.updates..")
        .and()
        .doNotHaveFullyQualifiedName("dev.kpdagger.cli.DbUpdate")
        .and()
        .haveNameNotMatching("dev\\.kpdagger\\.cli\\.UpdateOptions.*")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.kpdagger.updates..")
        .check(PRODUCT);
  }

  @Test
  void nothingSeesTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.kpdagger.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.kpdagger.cli..")
        .check(PRODUCT);
  }

  @Test
  void vendorsDoNotSeeEachOther() {
    slices()
        .matching("dev.kpdagger.vendors.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(resideInAPackage("dev.kpdagger.vendors.."), resideInAnyPackage(SHARED))
        .check(PRODUCT);
  }

  @Test
  void whatVendorsShareSeesNoVendor() {
    noClasses()
        .that()
        .resideInAnyPackage(SHARED)
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.kpdagger.vendors..")
                .and(not(resideInAnyPackage(SHARED)))
                .and(not(resideInAPackage("dev.kpdagger.vendors"))))
        .check(PRODUCT);
  }

  @Test
  void theCoreIsFreeOfLibraries() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.kpdagger.workflow..",
            "dev.kpdagger.packets..",
            "dev.kpdagger.device..",
            "dev.kpdagger.audit..",
            "dev.kpdagger.vendors..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "dev.kpdagger..",
            "java..",
            "javax.security..",
            "javax.xml..",
            "jdk.jfr..",
            "org.jspecify..")
        .check(PRODUCT);
  }

  @Test
  void noNameSaysNothing() {
    classes()
        .that()
        .resideInAPackage("dev.kpdagger..")
        .should()
        .haveNameNotMatching(
            ".*(Impl|Manager|Utils?|Helper|Handler|Processor|Wrapper|Base)$|.*\\.(Abstract|I)[A-Z][a-z].*")
        .check(PRODUCT);
  }

  @Test
  void noStaticStateThatChanges() {
    var offenders =
        PRODUCT.stream()
            .filter(type -> !type.getPackageName().startsWith("dev.kpdagger.bench"))
            .flatMap(type -> type.getFields().stream())
            .filter(
                field ->
                    field.getModifiers().contains(JavaModifier.STATIC)
                        && !field.getModifiers().contains(JavaModifier.FINAL)
                        && !field.getModifiers().contains(JavaModifier.SYNTHETIC))
            .map(Object::toString)
            .toList();
    assertThat(offenders).isEmpty();
  }

  private static boolean inModule(String packageName, String module) {
    var root = "dev.kpdagger." + module;
    return packageName.equals(root) || packageName.startsWith(root + ".");
  }
}
