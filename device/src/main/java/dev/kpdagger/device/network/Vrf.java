package dev.kpdagger.device.network;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// A routing table of its own.
///
/// @param imports route targets whose routes it takes in: what joins it with other tables
/// @param exports route targets that its routes carry
/// @param distinguisher what makes its routes distinct among those of other tables, empty for none
public record Vrf(
    String name, List<String> imports, List<String> exports, String distinguisher, SourceSpan span)
    implements Located {

  public Vrf {
    imports = List.copyOf(imports);
    exports = List.copyOf(exports);
  }

  @Override
  public String subject() {
    return "vrf " + name;
  }
}
