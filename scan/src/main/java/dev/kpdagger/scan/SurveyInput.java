package dev.kpdagger.scan;

import java.util.List;

/// What a survey looks at in one go.
///
/// @param name as its entry shows it
/// @param files one, or more that are looked at together
record SurveyInput(String name, List<InputFile> files) {

  SurveyInput {
    files = List.copyOf(files);
  }

  static SurveyInput of(InputFile file) {
    return new SurveyInput(file.name(), List.of(file));
  }
}
