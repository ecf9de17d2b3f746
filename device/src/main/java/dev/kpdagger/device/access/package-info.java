/// Who may log in to a device and how: users, lines, AAA. Start from
/// [dev.kpdagger.device.access.AccessFacts]. No vendor syntax may come in.
@NullMarked
package dev.kpdagger.device.access;

import org.jspecify.annotations.NullMarked;
