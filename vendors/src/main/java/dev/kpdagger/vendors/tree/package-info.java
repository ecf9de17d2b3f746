/// Settings of configurations that are a tree of names and values, as several operating systems
/// write them in braces, blocks or XML. Start from [dev.kpdagger.vendors.tree.PathSettings]. No
/// syntax of a configuration may come in; each vendor has a tree of its own.
@NullMarked
package dev.kpdagger.vendors.tree;

import org.jspecify.annotations.NullMarked;
