package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.PortTerm;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.vendors.objects.ServiceBook;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The applications that Junos defines itself. Read from `applications.txt` in this folder, whose
/// head describes its format.
final class PredefinedApplications {

  private static final String RESOURCE = "applications.txt";

  private record Entry(String name, ServiceBook.Definition definition) {}

  private final List<Entry> entries = new ArrayList<>();

  private PredefinedApplications() {}

  static PredefinedApplications load() {
    var table = new PredefinedApplications();
    try (InputStream in = PredefinedApplications.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no " + RESOURCE + " beside " + table.getClass());
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          table.entries.add(entry(line.strip().split(" +", -1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private static Entry entry(String[] words) {
    var own = new ArrayList<ServiceTerm>();
    var references = new ArrayList<String>();
    if (words[1].equals("=")) {
      references.addAll(List.of(words).subList(2, words.length));
    } else if (words[1].equals("?")) {
      own.add(
          new ServiceTerm.Unresolved(words[0], "its services are chosen by a protocol of its own"));
    } else {
      for (int i = 1; i < words.length; i++) {
        own.add(service(words[i]));
      }
    }
    return new Entry(words[0], new ServiceBook.Definition(own, references, "", SourceSpan.NOWHERE));
  }

  private static ServiceTerm service(String text) {
    int slash = text.indexOf('/');
    var protocol = TermMatch.protocol(slash < 0 ? text : text.substring(0, slash));
    if (protocol.equals("ip")) {
      return ServiceTerm.any();
    }
    var detail = slash < 0 ? "" : text.substring(slash + 1);
    if (detail.isEmpty()) {
      return ServiceTerm.Match.of(protocol);
    }
    return protocol.endsWith("icmp")
        ? new ServiceTerm.Match(protocol, PortTerm.any(), PortTerm.any(), detail)
        : ServiceTerm.Match.of(protocol, PortNames.term(List.of(detail)));
  }

  /// A book with all of them.
  ServiceBook book() {
    var book = new ServiceBook("", null);
    entries.forEach(entry -> book.define(entry.name, entry.definition));
    return book;
  }
}
