/// Frameworks as a run uses them: the built-in ones, a user's own, and how devices are measured
/// against them. Start from [dev.kpdagger.checks.framework.FrameworkCatalog]. No YAML and no CEL
/// may be loaded for built-in ones.
@NullMarked
package dev.kpdagger.checks.framework;

import org.jspecify.annotations.NullMarked;
