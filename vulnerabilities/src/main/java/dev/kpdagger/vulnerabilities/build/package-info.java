/// Builds files of advisories from what publishers give. Start from
/// [dev.kpdagger.vulnerabilities.build.AdvisoryInputs]. Nothing here is part of a scan.
@NullMarked
package dev.kpdagger.vulnerabilities.build;

import org.jspecify.annotations.NullMarked;
