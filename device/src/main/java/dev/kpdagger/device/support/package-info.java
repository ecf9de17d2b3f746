/// What a device runs and presents to others beside its management services. Start from
/// [dev.kpdagger.device.support.SupportFacts]. No vendor syntax may come in.
@NullMarked
package dev.kpdagger.device.support;

import org.jspecify.annotations.NullMarked;
