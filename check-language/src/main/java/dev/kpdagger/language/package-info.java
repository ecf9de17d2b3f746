/// What a compiled check is made of: three-valued logic, the facts that an evaluation read, and the
/// code of a check. Start from [Check]. Neither CEL nor YAML may be seen here: built-in checks run
/// without loading them.
@NullMarked
package dev.kpdagger.language;

import org.jspecify.annotations.NullMarked;
