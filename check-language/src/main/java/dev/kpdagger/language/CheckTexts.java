package dev.kpdagger.language;

import dev.kpdagger.audit.CheckInfo;

/// What people read of checks. Apart from what running needs, so that it loads when it is asked
/// for.
public interface CheckTexts {

  /// What reports show of a check.
  CheckInfo info(String id);

  /// The Markdown of the check's page, without front matter.
  String body(String id);
}
