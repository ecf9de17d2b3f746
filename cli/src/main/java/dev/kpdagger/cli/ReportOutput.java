package dev.kpdagger.cli;

import dev.kpdagger.cli.progress.ProgressDisplay;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;

/// Where reports without a file go. Ends the progress display before the first byte, as both may be
/// on one terminal, and tells when nobody reads any more, which a [PrintStream] keeps to itself.
final class ReportOutput extends FilterOutputStream {

  private final PrintStream stream;
  private final ProgressDisplay display;

  ReportOutput(PrintStream stream, ProgressDisplay display) {
    super(stream);
    this.stream = stream;
    this.display = display;
  }

  @Override
  public void write(int octet) throws IOException {
    display.end();
    stream.write(octet);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    display.end();
    stream.write(bytes, offset, length);
    if (stream.checkError()) {
      throw new IOException("nobody reads it any more");
    }
  }

  @Override
  public void flush() throws IOException {
    if (stream.checkError()) {
      throw new IOException("nobody reads it any more");
    }
  }
}
