package dev.kpdagger.vendors.panos;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/// Writes an XML configuration in the `set` form, as the device would.
final class SetForm {

  private static final List<String> DEVICE = List.of("devices", "localhost.localdomain");

  private final StringBuilder lines = new StringBuilder();

  private SetForm() {}

  static String of(String xml) throws Exception {
    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    var document = builder.parse(new InputSource(new StringReader(xml.strip())));
    var form = new SetForm();
    for (Element child : children(document.getDocumentElement())) {
      form.element(child, List.of());
    }
    return form.lines.toString();
  }

  private static List<Element> children(Element parent) {
    var children = new ArrayList<Element>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private void element(Element element, List<String> above) {
    var path = new ArrayList<>(above);
    path.add(
        element.getTagName().equals("entry") ? element.getAttribute("name") : element.getTagName());
    var children = children(element);
    var members =
        children.stream()
            .filter(child -> child.getTagName().equals("member"))
            .map(child -> child.getTextContent().strip())
            .toList();
    if (!members.isEmpty()) {
      line(path, members.size() == 1 ? members : listed(members));
    }
    for (Element child : children) {
      if (!child.getTagName().equals("member")) {
        element(child, path);
      }
    }
    if (children.isEmpty()) {
      var text = element.getTextContent().strip();
      line(path, text.isEmpty() ? List.of() : List.of(text));
    }
  }

  private static List<String> listed(List<String> members) {
    var list = new ArrayList<String>();
    list.add("[");
    list.addAll(members);
    list.add("]");
    return list;
  }

  private void line(List<String> path, List<String> values) {
    lines.append("set");
    shortened(path).forEach(this::word);
    for (String value : values) {
      if (Set.of("[", "]").contains(value) && values.size() > 1) {
        lines.append(' ').append(value);
      } else {
        word(value);
      }
    }
    lines.append('\n');
  }

  /// The device and its only virtual system are left out.
  private static List<String> shortened(List<String> path) {
    if (path.size() > 2 && path.subList(0, 2).equals(DEVICE)) {
      var rest = path.subList(2, path.size());
      return rest;
    }
    return path;
  }

  private void word(String word) {
    boolean plain =
        !word.isEmpty() && word.chars().noneMatch(c -> c <= ' ' || "\"'[]\\".indexOf(c) >= 0);
    lines
        .append(' ')
        .append(plain ? word : "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
  }
}
