package dev.kpdagger.checks.site;

import dev.kpdagger.checks.site.SiteStatements.OfDevices;
import dev.kpdagger.device.Labelled;
import dev.kpdagger.device.site.SiteKey;
import dev.kpdagger.language.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads the statements of a site: a YAML mapping of [SiteKey] names to a value or a list of
/// values, and under `devices` the same for some host names. A file may have all of it under
/// `site`, beside other things.
public final class SiteFile {

  private static final String SITE = "site";
  private static final String DEVICES = "devices";
  private static final long MAX_BYTES = 4 << 20;
  private static final List<String> KEYS =
      Arrays.stream(SiteKey.values()).map(Labelled::label).toList();

  private final String name;

  private SiteFile(String name) {
    this.name = name;
  }

  /// The statements of a file.
  ///
  /// @throws SiteException when it cannot be used
  public static SiteStatements read(Path file) throws SiteException {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new SiteException(file + ": more than 4 MiB is no file of statements");
      }
      return parse(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new SiteException(file + ": cannot be read", e);
    }
  }

  /// The statements of a text.
  ///
  /// @param name what to call it in messages
  /// @throws SiteException when it cannot be used
  public static SiteStatements parse(String name, String text) throws SiteException {
    var yaml = YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try {
      var tree = yaml.readTree(text);
      return new SiteFile(name).statements(tree.has(SITE) ? tree.get(SITE) : tree);
    } catch (JacksonException e) {
      var where = e.getLocation();
      var line = where == null || where.getLineNr() < 1 ? "" : ":" + where.getLineNr();
      throw new SiteException(name + line + ": no valid YAML", e);
    }
  }

  /// The values of one `key=value` on a command line; several are parted by commas.
  ///
  /// @throws SiteException when there is no such key, or the values do not fit it
  public static Map<SiteKey, List<String>> assumption(String text) throws SiteException {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw new SiteException("`" + text + "` is no assumption: write key=value");
    }
    var key = key(text.substring(0, equals).strip(), "");
    var value = text.substring(equals + 1).strip();
    var values =
        key.isSingle()
            ? List.of(value)
            : Arrays.stream(value.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    return Map.of(key, SiteValues.checked(key, values, ""));
  }

  private SiteStatements statements(JsonNode tree) throws SiteException {
    if (tree.isNull() || tree.isMissingNode()) {
      return SiteStatements.none();
    }
    if (!tree.isObject()) {
      throw new SiteException(name + ": expected `key: value` lines of statements");
    }
    var devices = new ArrayList<OfDevices>();
    var named = tree.get(DEVICES);
    if (named != null) {
      if (!named.isObject()) {
        throw new SiteException(name + ": `devices` needs host names with statements under them");
      }
      for (var entry : named.properties()) {
        devices.add(new OfDevices(NamePattern.of(entry.getKey()), stated(entry.getValue())));
      }
    }
    return new SiteStatements(stated(tree), devices);
  }

  private Map<SiteKey, List<String>> stated(JsonNode tree) throws SiteException {
    var stated = new EnumMap<SiteKey, List<String>>(SiteKey.class);
    for (var entry : tree.properties()) {
      if (!entry.getKey().equals(DEVICES)) {
        var key = key(entry.getKey(), name + ": ");
        stated.put(key, SiteValues.checked(key, values(key, entry.getValue()), name + ": "));
      }
    }
    return stated;
  }

  private List<String> values(SiteKey key, JsonNode node) throws SiteException {
    var values = new ArrayList<String>();
    if (node.isArray() && !key.isSingle()) {
      for (JsonNode element : node) {
        values.add(value(key, element));
      }
    } else {
      values.add(value(key, node));
    }
    return values;
  }

  private String value(SiteKey key, JsonNode node) throws SiteException {
    if (!node.isValueNode() || node.isNull()) {
      throw new SiteException(
          name + ": `" + key.label() + "` needs a value" + (key.isSingle() ? "" : " or a list"));
    }
    return node.asString().strip();
  }

  private static SiteKey key(String text, String where) throws SiteException {
    return SiteKey.named(text)
        .orElseThrow(
            () ->
                new SiteException(
                    where + "a site does not state `" + text + "`" + Nearest.hint(text, KEYS)));
  }
}
