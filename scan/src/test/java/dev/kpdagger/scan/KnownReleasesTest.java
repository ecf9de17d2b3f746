package dev.kpdagger.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kpdagger.device.DeviceIdentity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownReleasesTest {

  private static final String IOS = "Cisco IOS Software, X Software (X-M), Version %s, RELEASE\n";

  @TempDir private Path folder;

  private Path write(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  private static DeviceIdentity device(@Nullable String hostname) {
    return new DeviceIdentity("cisco-ios", "Cisco IOS", "15.2", null, hostname);
  }

  @Test
  void theHostNameTellsWhoseAnOutputIs() throws Exception {
    write("a.txt", IOS.formatted("15.2(4)E10") + "r1 uptime is 1 week\n");
    write("b.txt", IOS.formatted("15.2(7)E3") + "r2 uptime is 1 week\n");
    var releases = KnownReleases.read(List.of(folder), "", "");

    var told = releases.of(device("R1.example.net"), Path.of("x.cfg"));

    assertThat(told.release()).isEqualTo("15.2(4)E10");
    assertThat(told.source()).startsWith("stated by ").endsWith("a.txt line 1");
    assertThat(releases.unused()).containsExactly(folder.resolve("b.txt"));
    assertThat(releases.has(folder.resolve("a.txt"))).isTrue();
    assertThat(releases.has(folder.resolve("x.cfg"))).isFalse();
  }

  @Test
  void theNameOfTheFileTellsItWhereNoHostNameDoes() throws Exception {
    write("core-sw-show-version.txt", IOS.formatted("15.2(4)E10"));
    var releases = KnownReleases.read(List.of(folder), "", "");

    assertThat(releases.of(device("other"), Path.of("backups/core-sw.cfg")).release())
        .isEqualTo("15.2(4)E10");
    assertThat(releases.of(device("other"), Path.of("backups/core.cfg")).isNothing()).isTrue();
  }

  @Test
  void anOutputOfAnotherSystemIsOfAnotherDevice() throws Exception {
    write("r1.txt", "Cisco IOS XR Software, Version 7.3.2\nr1 uptime is 1 week\n");
    var releases = KnownReleases.read(List.of(folder), "", "");

    assertThat(releases.of(device("r1"), Path.of("r1.cfg")).isNothing()).isTrue();
  }

  @Test
  void twoReleasesOfOneDeviceAreNone() throws Exception {
    write("a.txt", IOS.formatted("15.2(4)E10") + "r1 uptime is 1 week\n");
    write("b.txt", IOS.formatted("15.2(7)E3") + "r1 uptime is 1 week\n");
    var releases = KnownReleases.read(List.of(folder), "", "");

    assertThatThrownBy(() -> releases.of(device("r1"), Path.of("r1.cfg")))
        .isInstanceOf(ReleaseConflictException.class)
        .hasMessageContaining("15.2(4)E10")
        .hasMessageContaining("15.2(7)E3");
  }

  @Test
  void whatTheUserGivesCountsBeforeOutputs() throws Exception {
    write("a.txt", IOS.formatted("15.2(4)E10") + "r1 uptime is 1 week\n");
    var releases = KnownReleases.read(List.of(folder), "15.2(7)E3", "--os-version");

    var told = releases.of(device("r1"), Path.of("r1.cfg"));

    assertThat(told.release()).isEqualTo("15.2(7)E3");
    assertThat(told.image()).isEqualTo("X-M");
    assertThat(told.source()).isEqualTo("stated by --os-version");
  }

  @Test
  void aReleaseOfAnotherSystemIsRefused() throws Exception {
    var releases = KnownReleases.read(List.of(), "7.3.2", "--os-version");

    assertThatThrownBy(() -> releases.of(device("r1"), Path.of("r1.cfg")))
        .isInstanceOf(ReleaseConflictException.class)
        .hasMessage("--os-version 7.3.2 is no release of Cisco IOS");
  }

  @Test
  void aPathWithoutAnOutputIsRefused() throws Exception {
    write("x.txt", "nothing\n");
    assertThatThrownBy(() -> KnownReleases.read(List.of(folder), "", ""))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("no output of show version");
    assertThatThrownBy(() -> KnownReleases.read(List.of(folder.resolve("none")), "", ""))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("cannot be read");
  }
}
