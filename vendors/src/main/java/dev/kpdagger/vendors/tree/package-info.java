/// Configurations that are a tree of names and values, as several operating systems write them in
/// braces, blocks or XML: nodes with their lines, the tables of a vendor's folder, and the states
/// of lines. Start from [dev.kpdagger.vendors.tree.TreeReading]. Nothing that only one operating
/// system has may come in.
@NullMarked
package dev.kpdagger.vendors.tree;

import org.jspecify.annotations.NullMarked;
