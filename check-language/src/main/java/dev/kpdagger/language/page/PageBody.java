package dev.kpdagger.language.page;

import dev.kpdagger.language.page.CheckPage.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The Markdown body of a page, read line by line for its sections and example blocks.
final class PageBody {
  private static final String FENCE = "```";
  private static final Pattern FINDING =
      Pattern.compile("([1-9][0-9]*|-) (critical|high|medium|low|info|undecided): \\S.*");

  private final String file;
  private final List<String> lines;
  private final int first;
  private final StringBuilder finds = new StringBuilder();
  private final StringBuilder why = new StringBuilder();
  private final List<Example> examples = new ArrayList<>();
  private final List<String> headings = new ArrayList<>();

  /// What the site states of the next configuration.
  private @Nullable Block site;

  private @Nullable Block beside;

  /// @param first index of the line after the front matter
  PageBody(String file, List<String> lines, int first) {
    this.file = file;
    this.lines = lines;
    this.first = first;
  }

  /// The parts of the body that the product uses by name.
  record Sections(String finds, String why, List<Example> examples) {}

  private record Block(int line, String info, String text) {}

  String text() {
    return String.join("\n", lines.subList(first, lines.size())).strip() + "\n";
  }

  Sections sections(String id) throws PageException {
    String section = "";
    boolean titled = false;
    @Nullable Block configuration = null;
    int i = first;
    while (i < lines.size()) {
      var line = lines.get(i);
      if (line.startsWith(FENCE)) {
        var block = block(i);
        i += (int) block.text.lines().count() + 2;
        configuration = example(section, configuration, block);
        continue;
      }
      if (line.startsWith("# ")) {
        if (titled || !line.equals("# " + id)) {
          throw new PageException(file, i + 1, "the title is not `# " + id + "`");
        }
        titled = true;
      } else if (line.startsWith("## ")) {
        complete(configuration);
        completeSite();
        completeBeside();
        section = heading(i, line.substring(3).strip());
      } else {
        prose(section, line);
      }
      i++;
    }
    complete(configuration);
    completeSite();
    completeBeside();
    return checked(titled, id);
  }

  private Sections checked(boolean titled, String id) throws PageException {
    if (!titled) {
      throw new PageException(file, first + 1, "the title `# " + id + "` is missing");
    }
    for (String required :
        List.of("What it finds", "Why it matters", "Example", "Use instead", "Known gaps")) {
      if (!headings.contains(required)) {
        throw new PageException(file, first + 1, "the section `## " + required + "` is missing");
      }
    }
    return new Sections(finds.toString().strip(), why.toString().strip(), List.copyOf(examples));
  }

  private String heading(int index, String title) throws PageException {
    var name = title.startsWith("Example") ? "Example" : title;
    switch (name) {
      case "What it finds", "Why it matters", "Use instead", "Known gaps", "References" -> {
        if (headings.contains(name)) {
          throw new PageException(file, index + 1, "a second section `## " + name + "`");
        }
      }
      case "Example" -> {}
      default -> throw new PageException(file, index + 1, "unknown section `## " + title + "`");
    }
    headings.add(name);
    return name;
  }

  private void prose(String section, String line) {
    if (section.equals("What it finds")) {
      finds.append(line).append('\n');
    } else if (section.equals("Why it matters")) {
      why.append(line).append('\n');
    }
  }

  private Block block(int open) throws PageException {
    var text = new StringBuilder();
    for (int i = open + 1; i < lines.size(); i++) {
      if (lines.get(i).equals(FENCE)) {
        return new Block(
            open + 1, lines.get(open).substring(FENCE.length()).strip(), text.toString());
      }
      text.append(lines.get(i)).append('\n');
    }
    throw new PageException(file, open + 1, "the block is not closed");
  }

  private @Nullable Block example(String section, @Nullable Block configuration, Block block)
      throws PageException {
    if (!section.equals("Example") && !section.equals("Use instead")) {
      return configuration;
    }
    if (block.info.equals("site")) {
      complete(configuration);
      completeSite();
      site = block;
      return null;
    }
    if (block.info.equals("beside")) {
      complete(configuration);
      completeBeside();
      beside = block;
      return null;
    }
    if (!block.info.equals("findings")) {
      complete(configuration);
      if (block.info.isEmpty()) {
        throw new PageException(file, block.line, "the configuration block names no platform");
      }
      return block;
    }
    if (configuration == null) {
      throw new PageException(
          file, block.line, "a findings block without a configuration before it");
    }
    var findings = block.text.lines().toList();
    for (int i = 0; i < findings.size(); i++) {
      if (!FINDING.matcher(findings.get(i)).matches()) {
        throw new PageException(
            file,
            block.line + 1 + i,
            "not `LINE SEVERITY: TITLE` or `LINE undecided: TITLE` (LINE is - when none is cited)");
      }
    }
    if (section.equals("Use instead") && !findings.isEmpty()) {
      throw new PageException(file, block.line, "what to use instead has findings itself");
    }
    var stated = site == null ? "" : site.text;
    var other = beside == null ? "" : beside.text;
    site = null;
    beside = null;
    examples.add(
        new Example(
            stated, other, configuration.line, configuration.info, configuration.text, findings));
    return null;
  }

  private void completeSite() throws PageException {
    if (site != null) {
      throw new PageException(file, site.line, "no configuration follows what the site states");
    }
  }

  private void completeBeside() throws PageException {
    if (beside != null) {
      throw new PageException(
          file, beside.line, "no configuration follows that of the other device");
    }
  }

  private void complete(@Nullable Block configuration) throws PageException {
    if (configuration != null) {
      throw new PageException(
          file, configuration.line, "the configuration has no findings block after it");
    }
  }
}
