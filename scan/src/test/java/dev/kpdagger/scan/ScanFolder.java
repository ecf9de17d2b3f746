package dev.kpdagger.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder with small configurations for tests.
final class ScanFolder {

  static final String ROUTER =
      """
      version 15.2
      service timestamps log datetime msec
      hostname %s
      username backup privilege 15 password 0 Tr0ub4dor
      ip http server
      ip cef
      logging buffered 64000
      line vty 0 4
       transport input telnet
      end
      """;

  static final String FILTERING_ROUTER =
      """
      version 15.2
      hostname r1
      ip http server
      interface GigabitEthernet0/0
       ip address 192.0.2.1 255.255.255.0
       ip access-group OUTSIDE in
      ip access-list extended OUTSIDE
       permit ip any any
      end
      """;

  private ScanFolder() {}

  static Path router(Path folder, String name) throws IOException {
    return Files.writeString(folder.resolve(name + ".cfg"), ROUTER.formatted(name));
  }
}
