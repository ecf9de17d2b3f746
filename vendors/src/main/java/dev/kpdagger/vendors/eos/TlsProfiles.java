package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `ssl profile NAME` of `management security`: which TLS versions and ciphers a service takes, and
/// its certificate.
record TlsProfiles(Map<String, Profile> byName) {

  /// @param versions such as `TLSv1.2`, empty where the profile names none
  /// @param ciphers suites, empty where the profile names none
  /// @param certificate its file, empty for none
  record Profile(
      String name,
      List<String> versions,
      @Nullable SourceSpan versionsSpan,
      List<String> ciphers,
      @Nullable SourceSpan ciphersSpan,
      String certificate,
      boolean revocation,
      SourceSpan span) {}

  static TlsProfiles read(Reading reading) {
    var profiles = new LinkedHashMap<String, Profile>();
    for (Statement head : reading.global("management")) {
      if (!head.starts("management", "security") || head.negated()) {
        continue;
      }
      reading.claim(head);
      for (Statement line : head.children()) {
        if (line.starts("ssl", "profile") && !line.negated()) {
          reading.claim(line);
          profiles.put(line.word(2), profile(Section.of(reading, line), line.word(2)));
        }
      }
    }
    return new TlsProfiles(profiles);
  }

  private static Profile profile(Section section, String name) {
    var versions = section.last("tls", "versions");
    var ciphers = section.last("cipher-list");
    if (ciphers == null) {
      ciphers = section.last("cipher");
    }
    var certificate = section.last("certificate");
    var lists = section.all("crl");
    var responder = section.last("ocsp", "profile");
    boolean revocation = !lists.isEmpty() || responder != null;
    var list = ciphers == null || ciphers.negated() ? List.<String>of() : ciphers.words(1);
    return new Profile(
        name,
        versions == null || versions.negated() ? List.of() : versions(versions),
        versions == null ? null : versions.span(),
        list.size() == 1 ? List.of(list.getFirst().split(":", -1)) : list,
        ciphers == null ? null : ciphers.span(),
        certificate == null || certificate.negated() ? "" : certificate.word(1),
        revocation,
        section.head().blockSpan());
  }

  private static List<String> versions(Statement line) {
    var versions = new ArrayList<String>();
    for (String word : line.words(2)) {
      if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
        versions.add("TLSv" + word);
      }
    }
    return versions;
  }
}
