package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.LineState;
import dev.kpdagger.device.LineStates;
import dev.kpdagger.device.SourceText;
import org.jspecify.annotations.Nullable;

/// What EOS and backup tools write about the device in comments: `! device: NAME (MODEL,
/// EOS-RELEASE)`, `! boot system flash:/EOS-RELEASE.swi`, `! Software image version: RELEASE`.
///
/// @param hostname or null
/// @param model or null
/// @param release as printed, without `EOS-`, or null
/// @param shown whether a comment says that a show command printed the file
record Header(
    @Nullable String hostname, @Nullable String model, @Nullable String release, boolean shown) {

  /// Such comments stand in front of the configuration.
  private static final int MAX_LINES = 2000;

  private static final int MAX_LENGTH = 300;

  private static final String DEVICE = "device:";
  private static final String IMAGE = "boot system ";
  private static final String SOFTWARE = "Software image version:";
  private static final String COMMAND = "Command: show ";

  static Header read(SourceText text, LineStates states) {
    String hostname = null;
    String model = null;
    String release = null;
    boolean shown = false;
    for (int line = 1; line <= Math.min(text.lines(), MAX_LINES); line++) {
      var comment = comment(text, line);
      if (comment == null) {
        break;
      }
      boolean found = true;
      if (comment.startsWith(DEVICE) && comment.indexOf('(') > 0) {
        int open = comment.indexOf('(');
        hostname = nonEmpty(comment.substring(DEVICE.length(), open).strip());
        var inside = comment.substring(open + 1, closing(comment, open)).split(",", 2);
        model = nonEmpty(inside[0].strip());
        release = inside.length > 1 ? release(inside[1].strip(), release) : release;
      } else if (comment.startsWith(IMAGE)) {
        release = release == null ? release(comment, null) : release;
      } else if (comment.startsWith(SOFTWARE)) {
        release = nonEmpty(comment.substring(SOFTWARE.length()).strip());
      } else if (comment.startsWith("Arista ") && model == null) {
        model = model(comment);
        found = model != null;
      } else {
        found = false;
      }
      shown |= comment.startsWith(COMMAND);
      if (found) {
        states.set(line, LineState.MODELLED);
      }
    }
    return new Header(hostname, model, release, shown);
  }

  private static int closing(String comment, int open) {
    int close = comment.lastIndexOf(')');
    return close > open ? close : comment.length();
  }

  /// The text of a comment or an empty line, null for anything else.
  private static @Nullable String comment(SourceText text, int line) {
    int start = text.start(line);
    int end = Math.min(text.end(line), start + MAX_LENGTH);
    if (text.text().substring(start, end).isBlank()) {
      return "";
    }
    return text.text().charAt(start) == '!' ? text.text().substring(start + 1, end).strip() : null;
  }

  private static @Nullable String nonEmpty(String text) {
    return text.isEmpty() ? null : text;
  }

  /// The release after `EOS-`, up to the name of the image's kind.
  private static @Nullable String release(String text, @Nullable String otherwise) {
    int at = text.indexOf("EOS-");
    if (at < 0) {
      return otherwise;
    }
    var name = text.substring(at + "EOS-".length());
    int suffix = name.indexOf(".swi");
    name = suffix < 0 ? name : name.substring(0, suffix);
    boolean number = !name.isEmpty() && Character.isDigit(name.charAt(0));
    return number ? firstWord(name) : otherwise;
  }

  private static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && " ,)".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(0, end);
  }

  /// `Arista DCS-7050QX-32S-F`, as backup tools copy it from another command.
  private static @Nullable String model(String comment) {
    var words = comment.split(" ", -1);
    boolean model = words.length == 2 && words[1].indexOf('-') > 0 && !words[1].startsWith("EOS");
    return model ? words[1] : null;
  }
}
