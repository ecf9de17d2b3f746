/// What the program says of advisories. Start from [dev.kpdagger.cli.advisories.DbText]. Reading
/// and building files of them is the business of others.
@NullMarked
package dev.kpdagger.cli.advisories;

import org.jspecify.annotations.NullMarked;
