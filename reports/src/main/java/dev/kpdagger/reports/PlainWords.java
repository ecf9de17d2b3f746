package dev.kpdagger.reports;

import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/// Leaves only what no YAML reader can take for anything but a string without quotes: words that
/// begin with a letter and are no keyword. A fingerprint such as `12e5` would else be a number.
final class PlainWords extends StringQuotingChecker {

  private static final long serialVersionUID = 1L;

  @Override
  public boolean needToQuoteName(String name) {
    return !plain(name);
  }

  @Override
  public boolean needToQuoteValue(String value) {
    return !plain(value);
  }

  private boolean plain(String text) {
    if (text.isEmpty() || !letter(text.charAt(0)) || isReservedKeyword(text)) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!letter(c) && !(c >= '0' && c <= '9') && " ./-_()".indexOf(c) < 0) {
        return false;
      }
    }
    return !text.endsWith(" ");
  }

  private static boolean letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
