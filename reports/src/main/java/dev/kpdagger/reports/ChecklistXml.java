package dev.kpdagger.reports;

import dev.kpdagger.audit.ScanResult;
import dev.kpdagger.audit.Verdict;
import dev.kpdagger.reports.Checklist.Rule;
import dev.kpdagger.reports.Checklist.Stig;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes a checklist as STIG Viewer 2 reads it (`.ckl`).
final class ChecklistXml {

  private final XMLStreamWriter out;

  private ChecklistXml(XMLStreamWriter out) {
    this.out = out;
  }

  static void write(ScanResult result, OutputStream target) {
    var checklist = Checklist.of(result);
    try {
      var out =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(target, StandardCharsets.UTF_8.name());
      new ChecklistXml(out).write(checklist);
      out.flush();
    } catch (XMLStreamException e) {
      throw new UncheckedIOException(new IOException("the checklist cannot be written", e));
    }
  }

  private void write(Checklist checklist) throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    out.writeStartElement("CHECKLIST");
    out.writeStartElement("ASSET");
    element("ROLE", "None");
    element("ASSET_TYPE", "Computing");
    element("MARKING", "");
    element("HOST_NAME", checklist.host());
    element("HOST_IP", "");
    element("HOST_MAC", "");
    element("HOST_FQDN", "");
    element("TARGET_COMMENT", "read from " + checklist.device().file());
    element("TECH_AREA", "");
    element("TARGET_KEY", "");
    element("WEB_OR_DATABASE", "false");
    element("WEB_DB_SITE", "");
    element("WEB_DB_INSTANCE", "");
    out.writeEndElement();
    out.writeStartElement("STIGS");
    for (Stig stig : checklist.stigs()) {
      stig(stig);
    }
    out.writeEndElement();
    out.writeEndElement();
    out.writeEndDocument();
  }

  private void stig(Stig stig) throws XMLStreamException {
    var publication = stig.framework().publication();
    out.writeStartElement("iSTIG");
    out.writeStartElement("STIG_INFO");
    info("version", stig.version());
    info("classification", "UNCLASSIFIED");
    info("stigid", publication.benchmark());
    info("releaseinfo", stig.releaseInfo());
    info("title", publication.title());
    info("uuid", Checklist.uuid(stig.framework().named()));
    info("source", "STIG.DOD.MIL");
    out.writeEndElement();
    for (Rule rule : stig.rules()) {
      rule(rule, stig);
    }
    out.writeEndElement();
  }

  private void info(String name, String value) throws XMLStreamException {
    out.writeStartElement("SI_DATA");
    element("SID_NAME", name);
    element("SID_DATA", value);
    out.writeEndElement();
  }

  private void rule(Rule rule, Stig stig) throws XMLStreamException {
    var requirement = rule.requirement();
    var publication = stig.framework().publication();
    out.writeStartElement("VULN");
    data("Vuln_Num", requirement.id());
    data("Severity", rule.severity());
    data("Group_Title", rule.group());
    data("Rule_ID", rule.ruleId());
    data("Rule_Ver", requirement.reference());
    data("Rule_Title", requirement.title());
    data("Weight", "10.0");
    data("Class", "Unclass");
    data(
        "STIGRef",
        publication.title() + " :: Version " + stig.version() + ", " + stig.releaseInfo());
    for (String control : requirement.marks().controls()) {
      data("CCI_REF", control);
    }
    element("STATUS", status(rule.verdict()));
    element("FINDING_DETAILS", rule.details());
    element("COMMENTS", "");
    element("SEVERITY_OVERRIDE", "");
    element("SEVERITY_JUSTIFICATION", "");
    out.writeEndElement();
  }

  private void data(String name, String value) throws XMLStreamException {
    out.writeStartElement("STIG_DATA");
    element("VULN_ATTRIBUTE", name);
    element("ATTRIBUTE_DATA", value);
    out.writeEndElement();
  }

  private void element(String name, String value) throws XMLStreamException {
    out.writeStartElement(name);
    out.writeCharacters(allowed(value));
    out.writeEndElement();
  }

  /// The text without the characters that XML does not have.
  private static String allowed(String text) {
    var allowed = new StringBuilder(text.length());
    CutText.wellFormed(text)
        .codePoints()
        .map(c -> c < ' ' && c != '\n' && c != '\t' ? '\ufffd' : c)
        .map(c -> c == 0xfffe || c == 0xffff ? '\ufffd' : c)
        .forEach(allowed::appendCodePoint);
    return allowed.toString();
  }

  private static String status(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "NotAFinding";
      case FAIL, WAIVED -> "Open";
      case NOT_APPLICABLE -> "Not_Applicable";
      case UNDECIDED, MANUAL, ERROR -> "Not_Reviewed";
    };
  }
}
