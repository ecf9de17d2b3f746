package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.vpn.Trustpoint;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// `crypto pki trustpoint NAME`, in old images `crypto ca trustpoint NAME`.
final class TrustpointSection {

  private TrustpointSection() {}

  static List<Trustpoint> read(Reading reading) {
    var trustpoints = new ArrayList<Trustpoint>();
    for (Statement head : reading.global("crypto")) {
      if (head.word(2).equals("trustpoint") && !head.negated()) {
        reading.claim(head);
        var section = Section.of(reading, head);
        var selfSigned = section.last("enrollment", "selfsigned");
        trustpoints.add(
            new Trustpoint(
                head.word(3),
                selfSigned != null && !selfSigned.negated(),
                revocation(section),
                keyBits(section),
                hash(section),
                head.blockSpan()));
      }
    }
    return trustpoints;
  }

  private static Fact<List<String>> revocation(Section section) {
    var line = section.last("revocation-check");
    if (line != null && !line.negated()) {
      return Fact.explicit(List.copyOf(line.words(1)), line.span());
    }
    var old = section.last("crl", "optional");
    return old != null && !old.negated()
        ? Fact.explicit(List.of("none"), old.span())
        : section.absent(
            List.of("crl"), "crl; Cisco IOS Security Command Reference, revocation-check");
  }

  /// `rsakeypair LABEL [BITS]`; the size of a key that exists already is not in a configuration.
  private static Fact<Long> keyBits(Section section) {
    if (section.has("eckeypair")) {
      return Fact.explicit(0L, section.head().span());
    }
    var line = section.last("rsakeypair");
    Long bits = line == null || line.negated() ? null : Numbers.parse(line.word(2));
    return bits == null || line == null
        ? Fact.unknown("the size of a key is not in the configuration")
        : Fact.explicit(bits, line.span());
  }

  private static Fact<String> hash(Section section) {
    var line = section.last("hash");
    return line == null || line.negated()
        ? Fact.unknown("no source is known for the default in this version")
        : Fact.explicit(line.word(1).equals("sha") ? "sha1" : line.word(1), line.span());
  }
}
