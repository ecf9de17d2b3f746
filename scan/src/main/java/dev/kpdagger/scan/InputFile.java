package dev.kpdagger.scan;

import java.nio.file.Path;

/// One input of a run.
///
/// @param index its place in the run's fixed order, from 0
/// @param name as reports show it: the path that the user gave, with `/` on every system
/// @param problem why it cannot be read, found while listing; empty when nothing is known against
///   it
record InputFile(int index, Path path, String name, String problem) {}
