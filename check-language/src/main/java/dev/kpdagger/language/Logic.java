package dev.kpdagger.language;

import com.google.re2j.Pattern;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.Labelled;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The operations of conditions over values that may be unknown, which are null here.
///
/// Both the generated and the interpreted form of a condition call these, so that they cannot
/// disagree.
public final class Logic {

  /// An ordering test on numbers.
  public enum Order {
    LESS,
    AT_MOST,
    MORE,
    AT_LEAST,
    EQUAL,
    UNEQUAL
  }

  /// An operation on two whole numbers.
  public enum Arithmetic {
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    MODULO
  }

  private Logic() {}

  public static Truth equal(@Nullable Object a, @Nullable Object b) {
    return a == null || b == null ? Truth.UNKNOWN : Truth.of(a.equals(b));
  }

  public static Truth equalTruth(Truth a, Truth b) {
    return a == Truth.UNKNOWN || b == Truth.UNKNOWN ? Truth.UNKNOWN : Truth.of(a == b);
  }

  public static Truth equalLists(@Nullable FactList<?> a, @Nullable FactList<?> b) {
    if (a == null || b == null || !a.isComplete() || !b.isComplete()) {
      return Truth.UNKNOWN;
    }
    return Truth.of(a.items().equals(b.items()));
  }

  public static Truth compare(Order order, @Nullable Long a, @Nullable Long b) {
    return a == null || b == null ? Truth.UNKNOWN : Truth.of(holds(order, a, b));
  }

  private static boolean holds(Order order, long a, long b) {
    return switch (order) {
      case LESS -> a < b;
      case AT_MOST -> a <= b;
      case MORE -> a > b;
      case AT_LEAST -> a >= b;
      case EQUAL -> a == b;
      case UNEQUAL -> a != b;
    };
  }

  /// `size(list) order bound`; what an open list shows is a lower bound of its size.
  public static Truth compareSize(Order order, @Nullable FactList<?> list, @Nullable Long bound) {
    if (list == null || bound == null) {
      return Truth.UNKNOWN;
    }
    long shown = list.size();
    if (list.isComplete()) {
      return Truth.of(holds(order, shown, bound));
    }
    return switch (order) {
      case MORE, UNEQUAL -> shown > bound ? Truth.TRUE : Truth.UNKNOWN;
      case AT_LEAST -> shown >= bound ? Truth.TRUE : Truth.UNKNOWN;
      case LESS -> shown >= bound ? Truth.FALSE : Truth.UNKNOWN;
      case AT_MOST, EQUAL -> shown > bound ? Truth.FALSE : Truth.UNKNOWN;
    };
  }

  public static @Nullable Long size(@Nullable FactList<?> list) {
    return list == null || !list.isComplete() ? null : Long.valueOf(list.size());
  }

  /// Length in code points, as CEL counts.
  public static @Nullable Long length(@Nullable String text) {
    return text == null ? null : Long.valueOf(text.codePointCount(0, text.length()));
  }

  public static Truth in(@Nullable Object element, @Nullable FactList<?> list) {
    if (element == null || list == null) {
      return Truth.UNKNOWN;
    }
    if (list.items().contains(element)) {
      return Truth.TRUE;
    }
    return list.isComplete() ? Truth.FALSE : Truth.UNKNOWN;
  }

  public static Truth contains(@Nullable String text, @Nullable String part) {
    return text == null || part == null ? Truth.UNKNOWN : Truth.of(text.contains(part));
  }

  public static Truth startsWith(@Nullable String text, @Nullable String part) {
    return text == null || part == null ? Truth.UNKNOWN : Truth.of(text.startsWith(part));
  }

  public static Truth endsWith(@Nullable String text, @Nullable String part) {
    return text == null || part == null ? Truth.UNKNOWN : Truth.of(text.endsWith(part));
  }

  /// Whether a part of the text matches.
  public static Truth matches(@Nullable String text, Pattern pattern) {
    return text == null ? Truth.UNKNOWN : Truth.of(pattern.matcher(text).find());
  }

  public static @Nullable String lowerAscii(@Nullable String text) {
    if (text == null) {
      return null;
    }
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
    }
    return out.toString();
  }

  public static @Nullable String concat(@Nullable String a, @Nullable String b) {
    return a == null || b == null ? null : a + b;
  }

  /// Arithmetic on 64 bits; what has no result (overflow, division by zero) is unknown.
  public static @Nullable Long calculate(Arithmetic operation, @Nullable Long a, @Nullable Long b) {
    if (a == null || b == null) {
      return null;
    }
    boolean divides = operation == Arithmetic.DIVIDE || operation == Arithmetic.MODULO;
    if (divides && (b == 0 || (a == Long.MIN_VALUE && b == -1))) {
      return null;
    }
    try {
      return switch (operation) {
        case ADD -> Math.addExact(a, b);
        case SUBTRACT -> Math.subtractExact(a, b);
        case MULTIPLY -> Math.multiplyExact(a, b);
        case DIVIDE -> a / b;
        case MODULO -> a % b;
      };
    } catch (ArithmeticException _) {
      return null;
    }
  }

  /// A list of known elements, or unknown when one is.
  public static <T> @Nullable FactList<T> listOf(List<@Nullable T> elements) {
    var known = new ArrayList<T>(elements.size());
    for (T element : elements) {
      if (element == null) {
        return null;
      }
      known.add(element);
    }
    return FactList.complete(known);
  }

  /// What `filter` and `map` made of the elements of `source`. It is open when the source is, or
  /// when it is not known of some element whether it belongs to it.
  public static <T> FactList<T> derived(List<T> elements, FactList<?> source, boolean undecided) {
    var reason = source.openReason();
    return new FactList<>(
        elements, reason == null && undecided ? "an element could not be decided" : reason);
  }

  public static Truth truth(@Nullable Boolean optional) {
    return Truth.of(optional != null && optional);
  }

  public static Long number(@Nullable Integer optional) {
    return optional == null ? Long.valueOf(0) : Long.valueOf(optional);
  }

  public static String text(@Nullable String optional) {
    return optional == null ? "" : optional;
  }

  public static String label(@Nullable Labelled optional) {
    return optional == null ? "" : optional.label();
  }

  public static @Nullable String labelOrNull(@Nullable Labelled value) {
    return value == null ? null : value.label();
  }

  public static @Nullable Long numberOrNull(@Nullable Integer value) {
    return value == null ? null : Long.valueOf(value);
  }

  /// The value as a reader sees it in a title or command; `<source>` stands for an unknown one.
  /// Control characters cannot leave the line.
  public static String show(@Nullable Object value, String source) {
    return switch (value) {
      case null -> "<" + source + ">";
      case Truth truth ->
          switch (truth) {
            case TRUE -> "true";
            case FALSE -> "false";
            case UNKNOWN -> "<" + source + ">";
          };
      case FactList<?> list -> {
        var out = new StringBuilder();
        for (Object element : list) {
          out.append(out.isEmpty() ? "" : ", ").append(show(element, source));
        }
        yield out.toString();
      }
      default -> printable(value.toString());
    };
  }

  private static String printable(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        var out = new StringBuilder(text);
        for (int j = i; j < out.length(); j++) {
          if (Character.isISOControl(out.charAt(j))) {
            out.setCharAt(j, '?');
          }
        }
        return out.toString();
      }
    }
    return text;
  }

  /// The commands of a fix, one a line, without empty lines.
  public static List<String> commands(String text) {
    var lines = new ArrayList<String>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      var line = text.substring(start, end).stripTrailing();
      if (!line.isEmpty()) {
        lines.add(line);
      }
      start = end + 1;
    }
    return lines;
  }
}
