/// Advisories about operating systems, and what they say of one device. Start from
/// [dev.kpdagger.vulnerabilities.Advisories], the advisories of one system. No vendor's syntax and
/// no network comes in here.
@NullMarked
package dev.kpdagger.vulnerabilities;

import org.jspecify.annotations.NullMarked;
