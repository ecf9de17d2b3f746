package dev.kpdagger.vulnerabilities.file;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where records of a file come from.
///
/// @param name as records name it: `csaf`, `nvd`
/// @param newest the latest date of one of its records, or null when none has a date
/// @param records how many statements about releases it makes
public record AdvisorySource(String name, @Nullable LocalDate newest, int records) {}
