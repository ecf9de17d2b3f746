package dev.kpdagger.scan;

import org.jspecify.annotations.Nullable;

/// What a survey says of one of its inputs, or why it says nothing.
///
/// @param file as the user named it
/// @param result null when it was not read
/// @param error why it was not read, or null
public record SurveyEntry<T>(String file, @Nullable T result, @Nullable String error) {}
