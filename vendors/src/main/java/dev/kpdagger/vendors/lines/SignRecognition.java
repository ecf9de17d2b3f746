package dev.kpdagger.vendors.lines;

import dev.kpdagger.device.SourceText;
import dev.kpdagger.vendors.Recognition;
import java.util.List;

/// The signs of one operating system alone.
public final class SignRecognition {

  private final SignBoard board;

  private SignRecognition(SignBoard board) {
    this.board = board;
  }

  /// Reads the signs that lie beside a class of the vendor.
  public static SignRecognition load(Class<?> owner) {
    return new SignRecognition(SignBoard.load(List.of(owner)));
  }

  /// How much a text looks like a configuration of this operating system.
  public Recognition recognise(SourceText text) {
    return board.recognise(text).getFirst();
  }
}
