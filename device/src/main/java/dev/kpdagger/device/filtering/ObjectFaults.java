package dev.kpdagger.device.filtering;

/// Why a name in a rule or a group stands for nothing: the reasons of unresolved terms that more
/// than one place tells apart.
public final class ObjectFaults {

  /// Nothing of this name is in the file.
  public static final String NOT_DEFINED = "it is not defined";

  /// It is, through however many others, a member of itself.
  public static final String CONTAINS_ITSELF = "the group contains itself";

  private ObjectFaults() {}
}
