/// Label switching of a device: its protocols, their neighbours, pseudowires and the bridges that
/// span them. Start from [dev.kpdagger.device.label.LabelFacts]. No vendor syntax may come in.
@NullMarked
package dev.kpdagger.device.label;

import org.jspecify.annotations.NullMarked;
