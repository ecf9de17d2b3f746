/// What is known about one device: facts and settings, each with its source span and origin. Start
/// from [dev.kpdagger.device.Device]. No vendor syntax, no check and no verdict may come in.
@NullMarked
package dev.kpdagger.device;

import org.jspecify.annotations.NullMarked;
