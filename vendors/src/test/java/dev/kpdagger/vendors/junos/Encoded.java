package dev.kpdagger.vendors.junos;

/// Writes values in the reversible form of Junos, the long way round, to test its undoing.
final class Encoded {

  private static final String[] FAMILIES = {
    "QzF3n6/9CAtpu0O", "B1IREhcSyrleKvMW8LXx", "7N-dVbwsY2g4oaJZGUDj", "iHkq.mPf5T"
  };
  private static final String ALPHABET = String.join("", FAMILIES);
  private static final int[][] WEIGHTS = {
    {1, 4, 32}, {1, 16, 32}, {1, 8, 32}, {1, 64}, {1, 32}, {1, 4, 16, 128}, {1, 32, 64}
  };

  private Encoded() {}

  static String of(String plain) {
    var out = new StringBuilder("i"); // of the family without characters behind it
    char previous = 'i';
    for (int at = 0; at < plain.length(); at++) {
      var weights = WEIGHTS[at % WEIGHTS.length];
      int rest = plain.charAt(at);
      var gaps = new int[weights.length];
      for (int i = weights.length - 1; i >= 0; i--) {
        gaps[i] = rest / weights[i];
        rest %= weights[i];
      }
      for (int gap : gaps) {
        previous = ALPHABET.charAt((ALPHABET.indexOf(previous) + gap + 1) % ALPHABET.length());
        out.append(previous);
      }
    }
    return out.toString();
  }
}
