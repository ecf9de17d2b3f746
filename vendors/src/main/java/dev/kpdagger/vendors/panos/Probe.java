package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.SourceText;

final class Probe {
  private Probe() {}
  public static void main(String[] args) throws Exception {
    var vocabulary = Vocabulary.load();
    var rec = PanosRecognition.load();
    boolean show = args.length > 1;
    for (var f : new java.util.TreeSet<>(java.util.List.of(new java.io.File(args[0]).listFiles()))) {
      var text = dev.kpdagger.vendors.ConfigurationBytes.decode(f.getName(), java.nio.file.Files.readAllBytes(f.toPath()));
      var r = rec.recognise(text);
      if (!args[0].endsWith("panos")) { if (r.sure()) System.out.println("FALSE " + f + r); continue; }
      var states = dev.kpdagger.device.LineStates.unclaimed(text.lines());
      var doc = text.text().stripLeading().startsWith("<") ? XmlReader.read(text, states, () -> {}) : SetReader.read(text, states, vocabulary, () -> {});
      LineClaims.settle(text, states, doc, vocabulary);
      var c = states.coverage();
      System.out.println(r.score() + " " + doc.completeness() + " " + doc.version() + " " + doc.problem() + " " + c + " " + f.getName());
      if (show) for (int i = 1; i <= text.lines(); i++) if (states.of(i) == dev.kpdagger.device.LineState.UNRECOGNISED) System.out.println("   U " + i + " " + text.redacted(i));
    }
  }
}
