package dev.kpdagger.scan;

import dev.kpdagger.workflow.ItemSource;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;

/// The files of a run as the items of its stage.
record FileSource(List<InputFile> files) implements ItemSource<InputFile> {

  @Override
  public OptionalLong size() {
    return OptionalLong.of(files.size());
  }

  @Override
  public Iterator<InputFile> iterator() {
    return files.iterator();
  }

  @Override
  public String nameOf(InputFile file) {
    return file.name();
  }
}
