package dev.kpdagger.cli;

/// What the exit code of the program says.
enum ExitCode {
  DONE(0, "done, and no gate was tripped"),
  GATE_TRIPPED(1, "a gate was tripped by findings"),
  USAGE(2, "wrong usage or configuration"),
  INCOMPLETE(3, "incomplete: some input was not analysed, or a check broke"),
  ADVISORIES(4, "advisory data missing, damaged or too old under the policy"),
  INPUT_OUTPUT(5, "input or output error"),
  INTERNAL(6, "internal error"),
  INTERRUPTED(130, "cancelled by Ctrl-C; the report is partial and says so"),
  TERMINATED(143, "cancelled by a termination signal; likewise");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  int code() {
    return code;
  }

  String meaning() {
    return meaning;
  }
}
