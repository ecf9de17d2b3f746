/// Fortinet FortiOS. Start from [dev.kpdagger.vendors.fortios.FortinetFortios]; `README.md` in this
/// folder tells formats, detection, defaults and quirks. Other vendors' folders may not come in.
@NullMarked
package dev.kpdagger.vendors.fortios;

import org.jspecify.annotations.NullMarked;
