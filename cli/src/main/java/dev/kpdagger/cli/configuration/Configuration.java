package dev.kpdagger.cli.configuration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The options that are set outside the command line: by a variable of the environment, else by the
/// project's file, else by the user's.
///
/// The project's file is `kp-dagger.yaml` in the working directory and nowhere above it, so that
/// nobody else's folder decides what runs. Files are read when the first option is asked for.
public final class Configuration {

  /// The options that can be set, by their long names, and what holds when nobody sets them.
  public static final Map<String, String> DEFAULTS = defaults();

  private static final String FILE = "kp-dagger.yaml";

  private final Map<String, String> environment;
  private final Path projectFile;
  private final Optional<Path> userFile;
  private final Map<Path, Map<String, List<String>>> read = new HashMap<>();

  /// @param workingDirectory where the project's file is looked for
  public Configuration(Map<String, String> environment, Path workingDirectory) {
    this.environment = environment;
    this.projectFile = workingDirectory.resolve(FILE);
    this.userFile = userFile(environment);
  }

  private static Map<String, String> defaults() {
    var defaults = new LinkedHashMap<String, String>();
    defaults.put("analysis-types", "all");
    defaults.put("output-format", "none: a summary for people");
    defaults.put("output-path", "stdout");
    defaults.put("workflow", "by the analysis types");
    defaults.put("checks", "none");
    defaults.put("parameter", "as the checks say");
    defaults.put("framework", "none");
    defaults.put("site", "none");
    defaults.put("db", "the newer of the user's and the built-in advisories");
    defaults.put("max-db-age", "any");
    defaults.put("facts", "none");
    defaults.put("vendor", "recognised in each file");
    defaults.put("exclude", "none");
    defaults.put("max-file-size", "64M");
    defaults.put("jobs", "one for each core");
    defaults.put("fail-on", "high (check), none (scan)");
    defaults.put("progress", "auto");
    defaults.put("color", "auto");
    return Collections.unmodifiableMap(defaults);
  }

  private static Optional<Path> userFile(Map<String, String> environment) {
    var folder = environment.getOrDefault("XDG_CONFIG_HOME", "");
    if (!folder.isEmpty()) {
      return Optional.of(Path.of(folder, "kp-dagger", FILE));
    }
    var home = environment.getOrDefault("HOME", "");
    return home.isEmpty()
        ? Optional.empty()
        : Optional.of(Path.of(home, ".config", "kp-dagger", FILE));
  }

  /// The variable that sets an option: `output-format` has `KP_DAGGER_OUTPUT_FORMAT`.
  public static String variable(String option) {
    return "KP_DAGGER_" + option.replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /// What an option is set to.
  ///
  /// @param option its long name without dashes
  /// @throws ConfigurationException when a file cannot be used
  public Optional<Setting> get(String option) throws ConfigurationException {
    var variable = variable(option);
    var value = environment.getOrDefault(variable, "");
    if (!value.isEmpty()) {
      return Optional.of(new Setting(List.of(value), variable));
    }
    var project = file(projectFile, FILE, option);
    if (project.isPresent() || userFile.isEmpty()) {
      return project;
    }
    return file(userFile.get(), userFile.get().toString(), option);
  }

  private Optional<Setting> file(Path file, String name, String option)
      throws ConfigurationException {
    var content = read.get(file);
    if (content == null) {
      content = Files.exists(file) ? ConfigurationFile.read(file, name) : Map.of();
      read.put(file, content);
    }
    var values = content.get(option);
    return values == null ? Optional.empty() : Optional.of(new Setting(values, name));
  }
}
