package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.SourceText;
import dev.kpdagger.vendors.Recognition;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Tells a PAN-OS configuration from its neighbours in syntax, by the signs of `signs.txt`.
final class PanosRecognition {

  private static final String RESOURCE = "signs.txt";
  private static final int HEAD_CHARACTERS = 1 << 17;
  private static final int HEAD_LINES = 20_000;
  private static final int MAX_EVIDENCE = 3;

  private enum Where {
    START,
    PART
  }

  private record Sign(int weight, Where where, String text) {}

  private record Found(Sign sign, int line) {}

  private final List<Sign> starts;
  private final List<Sign> parts;

  private PanosRecognition(List<Sign> signs) {
    this.starts = signs.stream().filter(sign -> sign.where == Where.START).toList();
    this.parts = signs.stream().filter(sign -> sign.where == Where.PART).toList();
  }

  static PanosRecognition load() {
    var signs = new ArrayList<Sign>();
    try (InputStream in = PanosRecognition.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no " + RESOURCE + " beside " + PanosRecognition.class);
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          var words = line.split(" ", 3);
          var where = Where.valueOf(words[1].toUpperCase(Locale.ROOT));
          signs.add(new Sign(Integer.parseInt(words[0]), where, words[2]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PanosRecognition(signs);
  }

  Recognition recognise(SourceText text) {
    var found = new ArrayList<Found>();
    var head = text.text().substring(0, Math.min(text.text().length(), HEAD_CHARACTERS));
    for (Sign sign : parts) {
      int at = head.indexOf(sign.text);
      if (at >= 0) {
        found.add(new Found(sign, lineOf(text, at)));
      }
    }
    starts(text, found);
    int score = found.stream().mapToInt(f -> f.sign.weight).sum();
    var evidence =
        found.stream()
            .filter(f -> f.sign.weight > 0)
            .sorted(
                Comparator.comparingInt((Found f) -> -f.sign.weight).thenComparingInt(Found::line))
            .limit(MAX_EVIDENCE)
            .map(f -> "line " + f.line + ": " + f.sign.text.strip())
            .toList();
    return new Recognition(Math.max(score, 0), evidence);
  }

  private void starts(SourceText text, List<Found> found) {
    var left = new ArrayList<>(starts);
    int lines = Math.min(text.lines(), HEAD_LINES);
    for (int line = 1; line <= lines && !left.isEmpty(); line++) {
      int at = afterPrompt(text, line);
      if (at >= text.end(line) || text.text().charAt(at) == '<') {
        continue;
      }
      for (int i = left.size() - 1; i >= 0; i--) {
        if (text.text().startsWith(left.get(i).text, at)) {
          found.add(new Found(left.remove(i), line));
        }
      }
    }
  }

  /// The index of the first character of a line that is neither blank nor part of a prompt such as
  /// `admin@PA-220# `.
  private static int afterPrompt(SourceText text, int line) {
    int end = text.end(line);
    int at = text.start(line);
    while (at < end && text.text().charAt(at) <= ' ') {
      at++;
    }
    boolean user = false;
    for (int i = at; i < end && text.text().charAt(i) > ' '; i++) {
      char c = text.text().charAt(i);
      user |= c == '@';
      if (user && (c == '>' || c == '#') && i + 1 < end && text.text().charAt(i + 1) == ' ') {
        return i + 2;
      }
    }
    return at;
  }

  private static int lineOf(SourceText text, int at) {
    int low = 1;
    int high = text.lines();
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (text.start(middle) <= at) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
