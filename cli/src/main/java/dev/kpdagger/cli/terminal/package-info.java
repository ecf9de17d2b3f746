/// Text for a terminal: what it can show, colours, widths, tables. Start from
/// [dev.kpdagger.cli.terminal.Terminal]. Nothing of scans and devices may come in.
@NullMarked
package dev.kpdagger.cli.terminal;

import org.jspecify.annotations.NullMarked;
