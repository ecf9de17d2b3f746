/// Conditions: CEL over facts, type-checked by dev.cel, then lowered to a small typed tree that is
/// either written as Java source or interpreted. Start from [PageCompiler]. Built-in checks never
/// load this package when they run.
@NullMarked
package dev.kpdagger.language.cel;

import org.jspecify.annotations.NullMarked;
