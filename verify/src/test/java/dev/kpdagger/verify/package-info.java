/// Tests of the assembled product: its architecture, golden runs of the real binary, the corpus.
/// Start from [dev.kpdagger.verify.GoldenRunTest]. Tests of one module belong to that module.
@NullMarked
package dev.kpdagger.verify;

import org.jspecify.annotations.NullMarked;
