/// Turns the lists of an analysed device into tables for reports, with what was found about each
/// rule in its row. Start from [dev.kpdagger.firewall.table.TabledRules]. No reasoning about
/// packets comes in here: it only shows what the analysis found.
@NullMarked
package dev.kpdagger.firewall.table;

import org.jspecify.annotations.NullMarked;
