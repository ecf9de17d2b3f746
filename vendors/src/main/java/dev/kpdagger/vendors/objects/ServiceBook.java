package dev.kpdagger.vendors.objects;

import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.ServiceObject;
import dev.kpdagger.device.filtering.ServiceTerm;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The named services of one scope: a device or a virtual context. Define all of them first, then
/// ask.
public final class ServiceBook {

  /// What the file says under a name.
  ///
  /// @param own services written there
  /// @param references names of other objects in it
  public record Definition(
      List<ServiceTerm> own, List<String> references, String comment, SourceSpan span) {}

  private final String context;
  private final NamedObjects<Definition, ServiceObject> objects;

  /// @param context the virtual context that the objects belong to, empty for the device
  /// @param outer where names are looked up that this one does not have, or null
  public ServiceBook(String context, @Nullable ServiceBook outer) {
    this.context = context;
    this.objects = new NamedObjects<>(outer == null ? null : outer.objects, this::build);
  }

  /// Sets what a name stands for; the last definition counts.
  public void define(String name, Definition definition) {
    objects.define(name, definition);
  }

  /// Whether this book itself has the name.
  public boolean defines(String name) {
    return objects.defines(name);
  }

  /// The object of that name, or null.
  public @Nullable ServiceObject find(String name) {
    return objects.find(name).object();
  }

  /// The object of that name, or an unresolved term that says why there is none.
  public ServiceTerm term(String name) {
    var found = objects.find(name);
    return found.object() != null
        ? new ServiceTerm.Named(found.object())
        : new ServiceTerm.Unresolved(name, found.reason());
  }

  /// The objects of this book, in the order of their definitions.
  public List<ServiceObject> objects() {
    return objects.all();
  }

  private ServiceObject build(String name, Definition definition) {
    objects.grow(name, definition.own.size());
    var members = new ArrayList<>(definition.own);
    for (String reference : definition.references) {
      var term = term(reference);
      members.add(
          objects.grow(name, Math.max(1, objects.size(reference)))
              ? term
              : new ServiceTerm.Unresolved(reference, "the group has too many members to follow"));
    }
    return new ServiceObject(name, context, members, definition.comment, definition.span);
  }
}
