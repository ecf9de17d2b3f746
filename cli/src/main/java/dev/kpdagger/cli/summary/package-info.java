/// What a scan found, in a page of text for people. Start from
/// [dev.kpdagger.cli.summary.ScanSummary]. No analysis may come in: it counts and shows.
@NullMarked
package dev.kpdagger.cli.summary;

import org.jspecify.annotations.NullMarked;
