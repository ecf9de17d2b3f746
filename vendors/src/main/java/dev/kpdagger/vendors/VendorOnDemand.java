package dev.kpdagger.vendors;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.device.filtering.RuleEditing;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A vendor whose tables are read when the first file of it comes, as most runs see few platforms.
/// Safe for use by several threads.
final class VendorOnDemand implements Vendor {

  private final String slug;
  private final String name;
  private final Class<?> folder;
  private final Supplier<? extends Vendor> create;
  private volatile @Nullable Vendor reader;

  /// @param folder a class that lies beside the vendor's tables
  VendorOnDemand(String slug, String name, Class<?> folder, Supplier<? extends Vendor> create) {
    this.slug = slug;
    this.name = name;
    this.folder = folder;
    this.create = create;
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public String name() {
    return name;
  }

  Class<?> folder() {
    return folder;
  }

  @Override
  public Recognition recognise(SourceText text) {
    return reader().recognise(text);
  }

  @Override
  public Device read(SourceText text, Runnable checkpoint) {
    return reader().read(text, checkpoint);
  }

  @Override
  public RuleEditing editing(SourceText text, Runnable checkpoint) {
    return reader().editing(text, checkpoint);
  }

  @Override
  public List<String> undo(List<String> fix, List<String> cited) {
    return reader().undo(fix, cited);
  }

  private Vendor reader() {
    var known = reader;
    if (known == null) {
      synchronized (this) {
        known = reader;
        if (known == null) {
          known = create.get();
          reader = known;
        }
      }
    }
    return known;
  }
}
