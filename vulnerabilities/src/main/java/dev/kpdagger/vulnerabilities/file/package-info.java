/// The file of advisories: compact, checked, and read one operating system at a time. Start from
/// [dev.kpdagger.vulnerabilities.file.AdvisoryFile]. Formats of publishers stay out.
@NullMarked
package dev.kpdagger.vulnerabilities.file;

import org.jspecify.annotations.NullMarked;
