package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.SourceText;
import dev.kpdagger.vendors.Recognition;
import java.util.ArrayList;
import java.util.List;

/// Tells an IOS or IOS XE configuration from its neighbours in syntax.
///
/// Each sign is a line that one operating system prints and the others do not, or not in that form.
/// A sign counts once, however often it occurs.
final class IosRecognition {

  private static final int MAX_LINES = 50_000;
  private static final int MAX_LINE_LENGTH = 300;
  private static final int MAX_EVIDENCE = 3;

  /// A sign: the beginning of a line without its indentation, its weight, and the words it must
  /// also hold.
  private record Sign(String start, int weight) {}

  private static final List<Sign> SIGNS =
      List.of(
          new Sign("version 1", 4),
          new Sign("service timestamps", 4),
          new Sign("service password-encryption", 3),
          new Sign("boot-start-marker", 8),
          new Sign("ip access-list extended", 5),
          new Sign("ip access-list standard", 3),
          new Sign("line vty", 4),
          new Sign("line con 0", 4),
          new Sign("enable secret", 2),
          new Sign("ip cef", 3),
          new Sign("aaa new-model", 4),
          new Sign("Current configuration :", 4),
          new Sign("! Cisco IOS", 10),
          new Sign("Cisco IOS Software", 10),
          new Sign("crypto isakmp policy", 4),
          new Sign("vrf definition", 3));

  private IosRecognition() {}

  static Recognition recognise(SourceText text) {
    var found = new ArrayList<String>();
    int score = 0;
    var seen = new boolean[SIGNS.size()];
    int last = Math.min(text.lines(), MAX_LINES);
    for (int line = 1; line <= last; line++) {
      int start = text.start(line);
      int end = Math.min(text.end(line), start + MAX_LINE_LENGTH);
      while (start < end && text.text().charAt(start) == ' ') {
        start++;
      }
      for (int i = 0; i < seen.length; i++) {
        var sign = SIGNS.get(i);
        if (!seen[i] && text.text().startsWith(sign.start, start)) {
          seen[i] = true;
          score += sign.weight;
          if (found.size() < MAX_EVIDENCE) {
            found.add("line " + line + ": " + sign.start);
          }
        }
      }
    }
    return new Recognition(Math.max(score, 0), found);
  }
}
