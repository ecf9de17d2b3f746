package dev.kpdagger.reports;

import tools.jackson.core.io.SerializedString;

/// The names of the contract, ready in UTF-8.
final class Name {

  static final SerializedString ANALYSED = new SerializedString("analysed");
  static final SerializedString ANALYSES = new SerializedString("analyses");
  static final SerializedString ANALYSIS = new SerializedString("analysis");
  static final SerializedString AVAILABLE = new SerializedString("available");
  static final SerializedString CHECK = new SerializedString("check");
  static final SerializedString CHECKS = new SerializedString("checks");
  static final SerializedString CHECK_ERRORS = new SerializedString("checkErrors");
  static final SerializedString COMPLETENESS = new SerializedString("completeness");
  static final SerializedString CONTENT_VERSION = new SerializedString("contentVersion");
  static final SerializedString COVERAGE = new SerializedString("coverage");
  static final SerializedString CWE = new SerializedString("cwe");
  static final SerializedString DEFAULT = new SerializedString("default");
  static final SerializedString DEVICES = new SerializedString("devices");
  static final SerializedString DURATION_MILLIS = new SerializedString("durationMillis");
  static final SerializedString EASE = new SerializedString("ease");
  static final SerializedString EFFORT = new SerializedString("effort");
  static final SerializedString ERROR = new SerializedString("error");
  static final SerializedString EVIDENCE = new SerializedString("evidence");
  static final SerializedString FAILED = new SerializedString("failed");
  static final SerializedString FILE = new SerializedString("file");
  static final SerializedString FINDINGS = new SerializedString("findings");
  static final SerializedString FINDINGS_BY_SEVERITY = new SerializedString("findingsBySeverity");
  static final SerializedString FINDS = new SerializedString("finds");
  static final SerializedString FINGERPRINT = new SerializedString("fingerprint");
  static final SerializedString FIRST_LINE = new SerializedString("firstLine");
  static final SerializedString FIX = new SerializedString("fix");
  static final SerializedString HOSTNAME = new SerializedString("hostname");
  static final SerializedString ID = new SerializedString("id");
  static final SerializedString IMPACT = new SerializedString("impact");
  static final SerializedString INVALID = new SerializedString("invalid");
  static final SerializedString IRRELEVANT = new SerializedString("irrelevant");
  static final SerializedString LAST_LINE = new SerializedString("lastLine");
  static final SerializedString LINES = new SerializedString("lines");
  static final SerializedString MISSING = new SerializedString("missing");
  static final SerializedString MODEL = new SerializedString("model");
  static final SerializedString MODELLED = new SerializedString("modelled");
  static final SerializedString NAME = new SerializedString("name");
  static final SerializedString NOTE = new SerializedString("note");
  static final SerializedString NOT_MODELLED = new SerializedString("notModelled");
  static final SerializedString OS_VERSION = new SerializedString("osVersion");
  static final SerializedString PACKET = new SerializedString("packet");
  static final SerializedString PLATFORM = new SerializedString("platform");
  static final SerializedString REASON = new SerializedString("reason");
  static final SerializedString REFERENCES = new SerializedString("references");
  static final SerializedString RUN = new SerializedString("run");
  static final SerializedString SCHEMA_VERSION = new SerializedString("schemaVersion");
  static final SerializedString SETTING = new SerializedString("setting");
  static final SerializedString SEVERITY = new SerializedString("severity");
  static final SerializedString SHA256 = new SerializedString("sha256");
  static final SerializedString SHOWS = new SerializedString("shows");
  static final SerializedString SOURCE = new SerializedString("source");
  static final SerializedString STARTED_AT = new SerializedString("startedAt");
  static final SerializedString STATUS = new SerializedString("status");
  static final SerializedString SUBJECT = new SerializedString("subject");
  static final SerializedString SUMMARY = new SerializedString("summary");
  static final SerializedString TEXT = new SerializedString("text");
  static final SerializedString TITLE = new SerializedString("title");
  static final SerializedString TOOL = new SerializedString("tool");
  static final SerializedString UNDECIDED = new SerializedString("undecided");
  static final SerializedString UNRECOGNISED = new SerializedString("unrecognised");
  static final SerializedString VALUE = new SerializedString("value");
  static final SerializedString VERDICT = new SerializedString("verdict");
  static final SerializedString VERDICTS = new SerializedString("verdicts");
  static final SerializedString VERSION = new SerializedString("version");
  static final SerializedString WHY = new SerializedString("why");
  static final SerializedString WORKFLOW = new SerializedString("workflow");

  private Name() {}
}
