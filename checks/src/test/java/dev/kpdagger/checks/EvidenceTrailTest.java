package dev.kpdagger.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.audit.Evidence;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.language.Reads;
import org.junit.jupiter.api.Test;

class EvidenceTrailTest {
  private static final SourceText TEXT = SourceText.of("r1.cfg", "hostname r1\nend\n");

  /// A session that is there although no line of the file names it.
  private record Session(SourceSpan span) implements Located {
    @Override
    public String subject() {
      return "console";
    }
  }

  private final Reads reads = new Reads();

  @Test
  void whatIsNowhereCitesNoLine() {
    var session = new Session(SourceSpan.NOWHERE);
    reads.place(session, session.span());
    reads.value("exec", session, Fact.explicit(true, SourceSpan.NOWHERE));
    reads.value("execTimeout", session, Fact.byDefault(0L, "toy manual"));

    assertThat(EvidenceTrail.of(reads, TEXT, session))
        .containsExactly(new Evidence.DefaultValue("execTimeout of console", "0", "toy manual"));
  }

  @Test
  void whatIsSomewhereCitesItsLine() {
    var session = new Session(SourceSpan.line(2));
    reads.value("execTimeout", session, Fact.byDefault(0L, "toy manual"));

    assertThat(EvidenceTrail.of(reads, TEXT, session))
        .containsExactly(
            new Evidence.Lines(2, 2, "end"),
            new Evidence.DefaultValue("execTimeout of console", "0", "toy manual"));
  }
}
