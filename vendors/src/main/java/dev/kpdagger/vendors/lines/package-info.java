/// Configurations of lines and indented sections, as several operating systems write them:
/// statements, the tables of a vendor's folder, and the states of lines. Start from
/// [dev.kpdagger.vendors.lines.Reading]. Nothing that only one operating system has may come in.
@NullMarked
package dev.kpdagger.vendors.lines;

import org.jspecify.annotations.NullMarked;
