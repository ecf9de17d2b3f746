/// A second opinion on claims about rules. Start from [dev.kpdagger.firewall.proof.ClaimCheck]. It
/// tries packets one by one on the facts, so nothing of the sets of packets that made the claims
/// may come in.
@NullMarked
package dev.kpdagger.firewall.proof;

import org.jspecify.annotations.NullMarked;
