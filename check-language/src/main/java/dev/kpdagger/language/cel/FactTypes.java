package dev.kpdagger.language.cel;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.Derived;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.DeviceIdentity;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.Labelled;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.label.LabelFacts;
import dev.kpdagger.device.multicast.MulticastFacts;
import dev.kpdagger.device.network.RoutingFacts;
import dev.kpdagger.device.site.SiteFacts;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The facts as CEL types, by reflection over the records: their components and the methods marked
/// [Derived].
@SuppressWarnings("Immutable") // nothing changes after the constructor
final class FactTypes implements CelTypeProvider {
  /// Areas of facts inside an area; their lists are roots, too.
  private static final Set<Class<?>> NESTED_AREAS =
      Set.of(RoutingFacts.class, MulticastFacts.class, LabelFacts.class);

  private final Map<Class<?>, Map<String, FactField>> structs = new LinkedHashMap<>();
  private final Map<String, Class<?>> byName = new HashMap<>();
  private final Map<String, FactField> roots = new LinkedHashMap<>();

  FactTypes() {
    addDevice();
    for (RecordComponent area : Device.DeviceFacts.class.getRecordComponents()) {
      if (area.getType() == SiteFacts.class) {
        addRoot(area, List.of(method(Device.class, "facts"), area.getAccessor()));
        continue;
      }
      addRoots(List.of(method(Device.class, "facts"), area.getAccessor()), area.getType());
    }
  }

  /// The root variables, each as if it were a field of [Device], apart from `settings`.
  Map<String, FactField> roots() {
    return roots;
  }

  /// The fields of a record by name.
  Map<String, FactField> fields(Class<?> struct) {
    return Collections.unmodifiableMap(structs.getOrDefault(struct, Map.of()));
  }

  private void addDevice() {
    var fields = new LinkedHashMap<String, FactField>();
    var identity = method(Device.class, "identity");
    for (RecordComponent part : DeviceIdentity.class.getRecordComponents()) {
      fields.put(
          part.getName(),
          new FactField(
              part.getName(),
              Type.Scalar.TEXT,
              String.class,
              false,
              isNullable(part.getAnnotatedType()),
              List.of(identity, part.getAccessor())));
    }
    fields.put(
        "completeness",
        new FactField(
            "completeness",
            new Type.Labels(Completeness.class),
            Completeness.class,
            false,
            false,
            List.of(method(Device.class, "completeness"))));
    structs.put(Device.class, fields);
    byName.put(name(Device.class), Device.class);
    roots.put(
        "device",
        new FactField(
            "device", new Type.Struct(Device.class), Device.class, false, false, List.of()));
  }

  private void addRoots(List<Method> path, Class<?> area) {
    for (RecordComponent component : area.getRecordComponents()) {
      var accessors = new ArrayList<>(path);
      accessors.add(component.getAccessor());
      if (NESTED_AREAS.contains(component.getType())) {
        addRoots(accessors, component.getType());
        continue;
      }
      addRoot(component, accessors);
    }
  }

  private void addRoot(RecordComponent component, List<Method> accessors) {
    var field = field(component.getName(), component.getAccessor(), false, accessors);
    if (field == null) {
      throw new IllegalStateException("no type for " + component);
    }
    roots.put(field.name(), field);
  }

  /// The type of a record.
  Type.Struct struct(Class<?> type) {
    if (structs.putIfAbsent(type, new LinkedHashMap<>()) == null) {
      byName.put(name(type), type);
      var fields = new LinkedHashMap<String, FactField>();
      if (type.isRecord()) {
        for (RecordComponent part : type.getRecordComponents()) {
          var accessor = part.getAccessor();
          add(fields, accessor, isNullable(part.getAnnotatedType()));
        }
      }
      for (Method method : type.getMethods()) {
        if (method.isAnnotationPresent(Derived.class)) {
          add(fields, method, isNullable(method.getAnnotatedReturnType()));
        }
      }
      if (Located.class.isAssignableFrom(type)) {
        add(fields, method(type, "subject"), false);
      }
      structs.put(type, fields);
    }
    return new Type.Struct(type);
  }

  private void add(Map<String, FactField> fields, Method accessor, boolean nullable) {
    var field = field(accessor.getName(), accessor, nullable, List.of(accessor));
    if (field != null) {
      fields.put(field.name(), field);
    }
  }

  private @Nullable FactField field(
      String name, Method accessor, boolean nullable, List<Method> accessors) {
    var generic = accessor.getGenericReturnType();
    boolean fact = accessor.getReturnType() == Fact.class;
    var inner = fact ? argument(generic) : generic;
    var type = type(inner);
    if (type == null || (fact && type instanceof Type.Struct)) {
      return null;
    }
    return new FactField(name, type, raw(inner), fact, nullable, accessors);
  }

  private @Nullable Type type(java.lang.reflect.Type java) {
    var raw = raw(java);
    if (raw == boolean.class || raw == Boolean.class) {
      return Type.Scalar.TRUTH;
    }
    if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
      return Type.Scalar.NUMBER;
    }
    if (raw == String.class) {
      return Type.Scalar.TEXT;
    }
    if (raw.isEnum() && Labelled.class.isAssignableFrom(raw)) {
      return new Type.Labels(raw);
    }
    if (raw == List.class || raw == FactList.class) {
      var element = type(argument(java));
      return element == null ? null : new Type.ListOf(element);
    }
    return (raw.isRecord() && raw != SourceSpan.class) || derives(raw) ? struct(raw) : null;
  }

  private static boolean derives(Class<?> type) {
    for (Method method : type.getMethods()) {
      if (method.isAnnotationPresent(Derived.class)) {
        return true;
      }
    }
    return false;
  }

  private static Class<?> raw(java.lang.reflect.Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case ParameterizedType generic -> (Class<?>) generic.getRawType();
      default -> Object.class;
    };
  }

  private static java.lang.reflect.Type argument(java.lang.reflect.Type generic) {
    return ((ParameterizedType) generic).getActualTypeArguments()[0];
  }

  private static boolean isNullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private static Method method(Class<?> type, String name) {
    try {
      return type.getMethod(name);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " has no " + name, e);
    }
  }

  private static String name(Class<?> struct) {
    return struct.getName().replace('$', '.');
  }

  static CelType cel(Type type) {
    return switch (type) {
      case Type.Scalar scalar ->
          scalar == Type.Scalar.TRUTH
              ? SimpleType.BOOL
              : scalar == Type.Scalar.NUMBER ? SimpleType.INT : SimpleType.STRING;
      case Type.Labels _ -> SimpleType.STRING;
      case Type.ListOf list -> ListType.create(cel(list.element()));
      case Type.Struct struct -> StructTypeReference.create(name(struct.java()));
    };
  }

  @Override
  public ImmutableCollection<CelType> types() {
    var all = ImmutableList.<CelType>builder();
    byName.keySet().forEach(name -> findType(name).ifPresent(all::add));
    return all.build();
  }

  @Override
  public Optional<CelType> findType(String typeName) {
    var java = byName.get(typeName);
    if (java == null) {
      return Optional.empty();
    }
    var fields = fields(java);
    return Optional.of(
        StructType.create(
            typeName,
            ImmutableSet.copyOf(fields.keySet()),
            name -> Optional.ofNullable(fields.get(name)).map(field -> cel(field.type()))));
  }
}
