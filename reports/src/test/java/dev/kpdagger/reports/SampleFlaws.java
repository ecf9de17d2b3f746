package dev.kpdagger.reports;

import dev.kpdagger.audit.Evidence;
import dev.kpdagger.audit.FlawRow;
import dev.kpdagger.audit.FlawState;
import dev.kpdagger.audit.FlawTable;
import dev.kpdagger.audit.Priority;
import dev.kpdagger.audit.Reach;
import dev.kpdagger.audit.ReachLevel;
import dev.kpdagger.audit.Upgrade;
import java.util.List;

/// A table of flaws with every state, for reports.
final class SampleFlaws {

  private SampleFlaws() {}

  static FlawTable table() {
    return new FlawTable(
        "cisco-ios",
        "15.2(4)E",
        List.of(
            new FlawRow(
                "CVE-2018-0171",
                FlawState.EXPOSED,
                Priority.URGENT,
                true,
                98,
                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
                true,
                true,
                9_421,
                "smart-install-flaw",
                "",
                new Reach(ReachLevel.ANYWHERE, "no list of the device limits who reaches it", 0),
                List.of()),
            new FlawRow(
                "CVE-2018-0155",
                FlawState.UNDECIDED,
                Priority.HIGH,
                true,
                86,
                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:N/I:N/A:H",
                true,
                false,
                -1,
                "bfd-flaw",
                "`show inventory` tells whether it has the <supervisor>",
                new Reach(ReachLevel.NEIGHBOURS, "devices on the same link reach it", 0),
                List.of()),
            new FlawRow(
                "CVE-2016-0001",
                FlawState.UNDECIDED,
                Priority.LOW,
                null,
                0,
                "",
                false,
                false,
                -1,
                "",
                "the file tells 15.2 and no more",
                null,
                List.of()),
            new FlawRow(
                "CVE-2023-20198",
                FlawState.NOT_EXPOSED,
                Priority.NONE,
                true,
                100,
                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H",
                true,
                false,
                20,
                "web-ui-takeover-flaw",
                "",
                new Reach(ReachLevel.LIMITED, "the access list of the web server, 10", 12),
                List.of(new Evidence.Lines(7, 7, "no ip http server")))),
        483,
        127,
        new Upgrade("15.2(7)E", "15.2E", "2027-10-31"),
        null);
  }
}
