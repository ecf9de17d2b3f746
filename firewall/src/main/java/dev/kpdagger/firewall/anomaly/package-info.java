/// What is odd about rules among the other rules of their list, each claim proved. Start from
/// [dev.kpdagger.firewall.anomaly.ListAnomalies]. Judgement about single rules does not come in
/// here.
@NullMarked
package dev.kpdagger.firewall.anomaly;

import org.jspecify.annotations.NullMarked;
