/// What the devices of one scan have in common, as no file alone tells it. Start from
/// [dev.kpdagger.device.fleet.SharedSecrets]. What is in the file of one device may not come in.
@NullMarked
package dev.kpdagger.device.fleet;

import org.jspecify.annotations.NullMarked;
