package dev.kpdagger.language.cel;

import dev.kpdagger.language.Given;
import dev.kpdagger.language.ParameterException;
import dev.kpdagger.language.ParameterValue;
import dev.kpdagger.language.page.PageException;
import dev.kpdagger.language.page.Pages;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Random conditions over `item`, a line of [RandomDevices].
final class RandomConditions {
  /// What pages with these conditions declare.
  static final String PARAMETERS =
      """
      parameters:
        most: {default: 100000, what: a number}
        word: {default: nothing, what: a text}
        numbers: {default: [77777], what: some numbers}
        words: {default: [nothing], what: some texts}\
      """;

  private static final String[] ORDERS = {"==", "!=", "<", "<=", ">", ">="};

  private final RandomGenerator random;
  private int variables;

  RandomConditions(long seed) {
    this.random = new Random(seed);
  }

  /// Every parameter is read once, which a page asks for, where it decides nothing.
  String next() {
    return "("
        + truth(4, "")
        + ") || (false && size(parameters['words']) + size(parameters['numbers'])"
        + " == size(parameters['word']) + parameters['most'])";
  }

  static Given given() {
    try {
      var page = Pages.limited("lines", new RandomConditions(0).next(), PARAMETERS);
      return Given.defaults(List.of(new PageCompiler().check(page)))
          .with("most", new ParameterValue.Number(2), "test")
          .with("word", new ParameterValue.Text("ssh"), "test")
          .with("numbers", new ParameterValue.Numbers(List.of(0L, 3L, 600L)), "test")
          .with("words", new ParameterValue.Texts(List.of("ssh", "admin")), "test");
    } catch (PageException | ParameterException e) {
      throw new AssertionError(e);
    }
  }

  /// @param user the variable of a fold over users that encloses the place, or empty
  private String truth(int depth, String user) {
    if (depth == 0) {
      return leaf(user);
    }
    return switch (random.nextInt(11)) {
      case 0, 1 -> "(" + truth(depth - 1, user) + " && " + truth(depth - 1, user) + ")";
      case 2, 3 -> "(" + truth(depth - 1, user) + " || " + truth(depth - 1, user) + ")";
      case 4 -> "!(" + truth(depth - 1, user) + ")";
      case 5 ->
          "(%s ? %s : %s)"
              .formatted(truth(depth - 1, user), truth(depth - 1, user), truth(depth - 1, user));
      case 6 -> fold(depth, "users", pick("exists", "all", "exists_one"));
      case 7 -> "(" + truth(depth - 1, user) + pick(" == ", " != ") + truth(depth - 1, user) + ")";
      case 8 ->
          "(size("
              + fold(depth, "users", "filter")
              + ") "
              + order()
              + " "
              + random.nextInt(3)
              + ")";
      case 9 -> words(depth);
      default -> leaf(user);
    };
  }

  private String fold(int depth, String list, String macro) {
    var variable = "u" + variables++;
    return list + "." + macro + "(" + variable + ", " + truth(depth - 1, variable) + ")";
  }

  private String words(int depth) {
    var variable = "w" + variables++;
    return "%s.%s(%s, %s)"
        .formatted(
            texts(),
            pick("exists", "all", "exists_one"),
            variable,
            pick(
                variable + " == " + text(""),
                variable + ".startsWith(" + text("") + ")",
                "("
                    + variable
                    + " in "
                    + texts()
                    + " || "
                    + truth(Math.min(1, depth - 1), "")
                    + ")"));
  }

  private String leaf(String user) {
    return "(" + bareLeaf(user) + ")";
  }

  private String bareLeaf(String user) {
    if (!user.isEmpty() && random.nextBoolean()) {
      return pick(
          user + ".name == " + text(user),
          user + ".passwordless",
          user + ".privilege " + order() + " " + number(),
          "(has(" + user + ".password) && " + user + ".password.strength == 'none')",
          user + ".role.contains('a')");
    }
    return pick(
        "settings['aaa.enabled']",
        "item.exec",
        "item.kind == 'vty'",
        "item.kind in ['vty', 'console']",
        "(" + number() + " " + order() + " " + number() + ")",
        text(user) + pick(" == ", " != ") + text(user),
        text(user) + " in " + texts(),
        number() + " in parameters['numbers']",
        texts() + pick(" == ", " != ") + texts(),
        "size(" + pick("users", texts()) + ") " + order() + " " + random.nextInt(3),
        text(user) + pick(".contains(", ".startsWith(", ".endsWith(") + text(user) + ")",
        text(user) + ".matches('^(ssh|a.*)$')",
        text(user) + " in users.map(m, m.name)",
        "(!has(item.password) || item.password.storage == 'cleartext')",
        "(has(item.password) && has(item.password.length) && item.password.length < 5)",
        pick("true", "false"));
  }

  private String number() {
    return pick(
        String.valueOf(random.nextInt(4)),
        "item.first",
        "item.execTimeout",
        "settings['management.ssh.timeout']",
        "parameters['most']",
        "size(users)",
        "(item.privilege " + pick("+", "-", "*", "/", "%") + " item.first)",
        "-item.last",
        "size(" + text("") + ")");
  }

  private String text(String user) {
    return pick(
        "'ssh'",
        "'admin'",
        "parameters['word']",
        "item.login",
        "item.accessListIn",
        "settings['management.ssh.version']",
        user.isEmpty() ? "item.loginList" : user + ".name",
        "('A' + item.login).lowerAscii()");
  }

  private String texts() {
    return pick(
        "item.transportInput",
        "item.transportOutput",
        "settings['management.ssh.ciphers']",
        "['ssh', 'all']",
        "parameters['words']",
        "[item.login, 'ssh']",
        "item.transportInput.filter(f, f != 'ssh')");
  }

  private String order() {
    return pick(ORDERS);
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
