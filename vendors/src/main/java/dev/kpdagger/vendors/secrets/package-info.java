/// What the value of a password, key or community tells by itself, on whatever platform it stands.
/// Start from [dev.kpdagger.vendors.secrets.SecretValues]. How one operating system stores or marks
/// its secrets may not come in.
@NullMarked
package dev.kpdagger.vendors.secrets;

import org.jspecify.annotations.NullMarked;
