package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.LineState;
import dev.kpdagger.device.LineStates;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.SourceText;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads the XML form: a saved configuration, the answer of the API with one, or a part of one.
///
/// The text is hostile: no document type, no entity beyond the five of XML, bounded depth and
/// number of elements. What was read before a fault is kept.
final class XmlReader {

  /// A device nests some twenty; the parser of the JDK ends with 100, and would not say why.
  private static final int MAX_DEPTH = 90;

  /// Some 200 MB of a usual file.
  private static final int MAX_NODES = 6_000_000;

  private static final int CHECK_EVERY = 0x3FFF;

  private static final Set<String> WRAPPERS = Set.of("response", "result");

  private final SourceText text;
  private final LineStates states;
  private final Runnable checkpoint;
  private final Node root = new Node("config", 1, 1, false);
  private final List<Node> open = new ArrayList<>();
  private final List<Document.LineOf> again = new ArrayList<>();
  private @Nullable String version;
  private @Nullable String detailVersion;
  private String problem = "";
  private int faultLine;
  private boolean whole;
  private boolean conditional;
  private boolean merged;
  private int nodes;

  private XmlReader(SourceText text, LineStates states, Runnable checkpoint) {
    this.text = text;
    this.states = states;
    this.checkpoint = checkpoint;
  }

  static Document read(SourceText text, LineStates states, Runnable checkpoint) {
    return new XmlReader(text, states, checkpoint).read();
  }

  private Document read() {
    try {
      if (text.text().startsWith("<?xml", skipped())) {
        states.set(linesIn(skipped()) + 1, LineState.IRRELEVANT);
      }
      var xml = factory().createXMLStreamReader(new StringReader(text.text().stripLeading()));
      new Pass(xml, linesIn(skipped())).run();
    } catch (XMLStreamException e) {
      int line = Math.clamp(lineOf(e), 1, Math.max(1, text.lines()));
      stop(line, line < text.lines() ? "the XML is not well-formed" : "");
    }
    return new Document(
        root,
        new Document.Origin(version, detailVersion, null),
        completeness(),
        faultLine,
        problem,
        merged,
        true,
        again);
  }

  /// How many characters stand before the first that is not blank: none may, before `<?xml`.
  private int skipped() {
    return text.text().length() - text.text().stripLeading().length();
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private int linesIn(int characters) {
    int line = 1;
    while (line < text.lines() && text.start(line + 1) <= characters) {
      line++;
    }
    return line - 1;
  }

  private void stop(int line, String reason) {
    faultLine = line;
    problem = reason;
  }

  private static int lineOf(XMLStreamException e) {
    return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
  }

  private Completeness completeness() {
    if (!whole && version == null) {
      return Completeness.FRAGMENT;
    }
    if (conditional) {
      return Completeness.FRAGMENT;
    }
    return whole ? Completeness.WHOLE : Completeness.TRUNCATED;
  }

  /// One pass over the events of the text.
  private final class Pass {
    private final XMLStreamReader xml;
    private final int lineOffset;
    private int textFrom = 1;
    private int wrappers;

    Pass(XMLStreamReader xml, int lineOffset) {
      this.xml = xml;
      this.lineOffset = lineOffset;
    }

    void run() throws XMLStreamException {
      while (problem.isEmpty() && xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> start();
          case XMLStreamConstants.END_ELEMENT -> end();
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters();
          case XMLStreamConstants.DTD -> stop(line(), "a document type is declared");
          case XMLStreamConstants.ENTITY_REFERENCE -> stop(line(), "an entity of its own is used");
          case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> remark();
          default -> {}
        }
        if ((nodes & CHECK_EVERY) == 0) {
          checkpoint.run();
        }
      }
    }

    private int line() {
      int line = xml.getLocation().getLineNumber() + lineOffset;
      return Math.clamp(line, 1, Math.max(1, text.lines()));
    }

    private void start() {
      int line = line();
      var name = xml.getLocalName();
      textFrom = line;
      if (open.size() == wrappers) {
        begin(name, line);
        return;
      }
      merged |= "tpl".equals(attribute("src"));
      if (name.equals("member")) {
        open.add(open.getLast());
      } else {
        push(name.equals("entry") ? attribute("name") : name, line);
      }
    }

    /// An outermost element. Wrappers of the API are left out, and what is not `config` itself is
    /// put where it belongs.
    private void begin(String name, int line) {
      if (WRAPPERS.contains(name)) {
        states.set(line, LineState.IRRELEVANT);
        open.add(root);
        wrappers++;
        return;
      }
      if (name.equals("config")) {
        version = emptyToNull(attribute("version"));
        detailVersion = emptyToNull(attribute("detail-version"));
        // A cloud manager adds its own defaults to what it exports
        conditional |= !attribute("fawkes-config-version").isEmpty();
        root.beginAt(line);
        open.add(root);
        return;
      }
      if (!Roots.knows(name)) {
        stop(line, "<" + name + "> is no element of a configuration");
        return;
      }
      var at = root;
      for (String word : Roots.before(name)) {
        var known = at.child(word);
        if (known == null) {
          known = new Node(word, line, line, false);
          at.add(known);
        }
        at = known;
      }
      var node = new Node(name, line, line, false);
      at.add(node);
      open.add(node);
    }

    private void push(String word, int line) {
      var parent = open.getLast();
      var known = parent.child(word);
      if (known != null && !known.isValue()) {
        // An element that is written twice is one, as it is when a device loads the file
        again.add(new Document.LineOf(line, line, known));
        open.add(known);
        return;
      }
      var node = new Node(word, line, line, false);
      parent.add(node);
      open.add(node);
      nodes++;
      if (open.size() > MAX_DEPTH) {
        stop(line, "elements are nested deeper than " + MAX_DEPTH);
      } else if (nodes > MAX_NODES) {
        stop(line, "there are more than " + MAX_NODES + " elements");
      }
    }

    private void end() {
      var node = open.removeLast();
      int line = line();
      textFrom = line;
      if (open.size() < wrappers) {
        wrappers--;
        states.set(line, LineState.IRRELEVANT);
      } else if (node != root) {
        if (!open.isEmpty() && open.getLast() == node) {
          // The end of a member, whose value belongs to the element around it
          return;
        }
        if (node.lastLine() > node.line()) {
          again.add(new Document.LineOf(node.lastLine(), node.lastLine(), node));
        }
        node.extendTo(line);
      } else {
        root.extendTo(line);
        whole = true;
      }
    }

    private void characters() {
      if (xml.isWhiteSpace() || open.isEmpty()) {
        return;
      }
      var raw = xml.getText();
      var value = raw.strip();
      conditional |= value.contains("{%");
      int to = line();
      // A value that begins on the next line is not on the line of its tag
      int from = Math.min(to, textFrom + leadingLines(raw));
      open.getLast().add(new Node(value, from, Math.max(from, to - trailingLines(raw)), true));
      nodes++;
      textFrom = to;
    }

    /// A comment runs over as many lines as its text has.
    private void remark() {
      int to = line();
      var remark = xml.getText() == null ? "" : xml.getText();
      int from = Math.max(1, to - (int) remark.chars().filter(c -> c == '\n').count());
      states.set(SourceSpan.of(from, to), LineState.IRRELEVANT);
    }

    private int leadingLines(String raw) {
      int lines = 0;
      for (int i = 0; i < raw.length() && raw.charAt(i) <= ' '; i++) {
        lines += raw.charAt(i) == '\n' ? 1 : 0;
      }
      return lines;
    }

    private int trailingLines(String raw) {
      int lines = 0;
      for (int i = raw.length() - 1; i >= 0 && raw.charAt(i) <= ' '; i--) {
        lines += raw.charAt(i) == '\n' ? 1 : 0;
      }
      return lines;
    }

    private String attribute(String name) {
      for (int i = 0; i < xml.getAttributeCount(); i++) {
        if (xml.getAttributeLocalName(i).equals(name)) {
          return xml.getAttributeValue(i);
        }
      }
      return "";
    }
  }

  private static @Nullable String emptyToNull(String value) {
    return value.isEmpty() ? null : value;
  }
}
