/// Names the steps and workflows of a scan and assembles the product. Start from
/// [dev.kpdagger.scan.WorkflowService]. No command line and no web page may come in.
@NullMarked
package dev.kpdagger.scan;

import org.jspecify.annotations.NullMarked;
