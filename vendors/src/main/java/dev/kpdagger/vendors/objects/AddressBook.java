package dev.kpdagger.vendors.objects;

import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.AddressObject;
import dev.kpdagger.device.filtering.AddressTerm;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The named addresses of one scope: a device, a virtual context, a zone. Define all of them first,
/// then ask.
public final class AddressBook {

  /// What the file says under a name.
  ///
  /// @param own addresses written there
  /// @param references names of other objects in it
  /// @param excluded names of objects that do not count
  public record Definition(
      List<AddressTerm> own,
      List<String> references,
      List<String> excluded,
      String comment,
      SourceSpan span) {

    /// One object without references.
    public static Definition of(AddressTerm term, String comment, SourceSpan span) {
      return new Definition(List.of(term), List.of(), List.of(), comment, span);
    }

    /// Addresses and references, nothing excluded.
    public static Definition of(
        List<AddressTerm> own, List<String> references, String comment, SourceSpan span) {
      return new Definition(own, references, List.of(), comment, span);
    }
  }

  private final String context;
  private final NamedObjects<Definition, AddressObject> objects;

  /// @param context the virtual context that the objects belong to, empty for the device
  /// @param outer where names are looked up that this one does not have, or null
  public AddressBook(String context, @Nullable AddressBook outer) {
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

  /// What the file says under a name in this book itself, or null.
  public @Nullable Definition definition(String name) {
    return objects.definition(name);
  }

  /// The object of that name, or an unresolved term that says why there is none.
  public AddressTerm term(String name) {
    var found = objects.find(name);
    return found.object() != null
        ? new AddressTerm.Named(found.object())
        : new AddressTerm.Unresolved(name, found.reason());
  }

  /// The objects of this book, in the order of their definitions.
  public List<AddressObject> objects() {
    return objects.all();
  }

  private AddressObject build(String name, Definition definition) {
    objects.grow(name, definition.own.size());
    var members = new ArrayList<>(definition.own);
    for (String reference : definition.references) {
      members.add(member(name, reference));
    }
    var excluded = new ArrayList<AddressTerm>(definition.excluded.size());
    for (String reference : definition.excluded) {
      excluded.add(member(name, reference));
    }
    return new AddressObject(name, context, members, excluded, definition.comment, definition.span);
  }

  private AddressTerm member(String group, String reference) {
    var term = term(reference);
    return objects.grow(group, Math.max(1, objects.size(reference)))
        ? term
        : new AddressTerm.Unresolved(reference, "the group has too many members to follow");
  }
}
