package dev.kpdagger.vulnerabilities.file;

import dev.kpdagger.vulnerabilities.Advisories;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// Advisories of all operating systems in one file, of which no more is read than is asked for.
///
/// The file begins with a name and the number of its format, then a head that says where the part
/// of each system lies, and the parts, each compressed and with a checksum of its own. Safe for use
/// by several threads.
public final class AdvisoryFile {

  /// What every file begins with; the last byte is the number of the format.
  private static final byte[] NAME = "KPDADV\n\1".getBytes(StandardCharsets.ISO_8859_1);

  private static final int FIXED = NAME.length + 2 * Integer.BYTES;

  /// A part of more is none: the biggest of 2026 has 1 MB.
  private static final int MOST_BYTES = 1 << 27;

  private final byte[] bytes;
  private final LocalDate built;
  private final List<AdvisorySource> sources;
  private final Map<String, Part> parts;

  private AdvisoryFile(
      byte[] bytes, LocalDate built, List<AdvisorySource> sources, Map<String, Part> parts) {
    this.bytes = bytes;
    this.built = built;
    this.sources = List.copyOf(sources);
    this.parts = parts;
  }

  /// @param start of its bytes in the file
  /// @param packed length there
  /// @param raw length once unpacked
  private record Part(int advisories, int start, int packed, int raw, int checksum) {}

  /// Reads the head of a file.
  ///
  /// @throws DamagedFileException when it is no file of advisories, or of another format
  public static AdvisoryFile open(Path file) throws IOException {
    return of(Files.readAllBytes(file));
  }

  /// The same of the bytes of a file.
  public static AdvisoryFile of(byte[] bytes) throws DamagedFileException {
    int named = NAME.length - 1;
    if (bytes.length < FIXED || !Arrays.equals(bytes, 0, named, NAME, 0, named)) {
      throw new DamagedFileException("it is no file of advisories");
    }
    if (bytes[named] != NAME[named]) {
      throw new DamagedFileException(
          "it has format " + bytes[named] + ", and this version reads format " + NAME[named]);
    }
    var fixed = ByteBuffer.wrap(bytes, NAME.length, 2 * Integer.BYTES);
    int length = fixed.getInt();
    int checksum = fixed.getInt();
    if (length < 0 || length > bytes.length - FIXED || checksum(bytes, FIXED, length) != checksum) {
      throw new DamagedFileException("its head is damaged");
    }
    var in = new PackedReader(Arrays.copyOfRange(bytes, FIXED, FIXED + length));
    var built = in.day();
    int count = in.count();
    var sources = new ArrayList<AdvisorySource>(count);
    for (int i = 0; i < count; i++) {
      sources.add(new AdvisorySource(in.text(), in.day(), in.number()));
    }
    var parts = parts(in, bytes, FIXED + length);
    in.end();
    return new AdvisoryFile(bytes, built == null ? LocalDate.EPOCH : built, sources, parts);
  }

  private static Map<String, Part> parts(PackedReader in, byte[] bytes, int first)
      throws DamagedFileException {
    var parts = new LinkedHashMap<String, Part>();
    int start = first;
    int count = in.count();
    for (int i = 0; i < count; i++) {
      var product = in.text();
      var part = new Part(in.number(), start, in.number(), in.number(), in.number());
      boolean fits = part.packed >= 0 && part.packed <= bytes.length - start;
      if (!fits || part.raw < 0 || part.raw > MOST_BYTES) {
        throw new DamagedFileException("it ends before the part of " + product);
      }
      start += part.packed;
      parts.put(product, part);
    }
    if (start != bytes.length) {
      throw new DamagedFileException("something follows its last part");
    }
    return parts;
  }

  /// Writes the bytes of a file.
  ///
  /// @param built the day, from which the age of the file counts
  public static byte[] write(LocalDate built, List<AdvisorySource> sources, List<Advisories> all) {
    var head = new PackedWriter();
    head.day(built);
    head.number(sources.size());
    for (AdvisorySource source : sources) {
      head.text(source.name());
      head.day(source.newest());
      head.number(source.records());
    }
    head.number(all.size());
    var body = new ByteArrayOutputStream();
    for (Advisories advisories : all) {
      var raw = AdvisorySection.write(advisories);
      var packed = pack(raw);
      head.text(advisories.product());
      head.number(advisories.list().size());
      head.number(packed.length);
      head.number(raw.length);
      head.number(checksum(packed, 0, packed.length));
      body.writeBytes(packed);
    }
    var bytes = head.toBytes();
    var file = new ByteArrayOutputStream();
    file.writeBytes(NAME);
    file.writeBytes(
        ByteBuffer.allocate(2 * Integer.BYTES)
            .putInt(bytes.length)
            .putInt(checksum(bytes, 0, bytes.length))
            .array());
    file.writeBytes(bytes);
    file.writeBytes(body.toByteArray());
    return file.toByteArray();
  }

  /// The day on which it was built.
  public LocalDate built() {
    return built;
  }

  public List<AdvisorySource> sources() {
    return sources;
  }

  /// The operating systems, as advisories name them.
  public Set<String> products() {
    return parts.keySet();
  }

  /// How many advisories there are about a system; 0 for one that is not in the file.
  public int count(String product) {
    var part = parts.get(product);
    return part == null ? 0 : part.advisories;
  }

  /// The advisories about a system, or null when it is not in the file.
  ///
  /// @throws DamagedFileException when its part is damaged
  public @Nullable Advisories read(String product) throws DamagedFileException {
    var part = parts.get(product);
    if (part == null) {
      return null;
    }
    if (checksum(bytes, part.start, part.packed) != part.checksum) {
      throw new DamagedFileException("the part of " + product + " is damaged");
    }
    var advisories = AdvisorySection.read(product, unpack(part, product));
    if (advisories.list().size() != part.advisories) {
      throw new DamagedFileException("the part of " + product + " is not what the head says");
    }
    return advisories;
  }

  private static int checksum(byte[] bytes, int start, int length) {
    var checksum = new CRC32C();
    checksum.update(bytes, start, length);
    return (int) checksum.getValue();
  }

  private static byte[] pack(byte[] raw) {
    try (var deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
      deflater.setInput(raw);
      deflater.finish();
      var out = new ByteArrayOutputStream();
      var buffer = new byte[1 << 16];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    }
  }

  private byte[] unpack(Part part, String product) throws DamagedFileException {
    var raw = new byte[part.raw];
    try (var inflater = new Inflater(true)) {
      inflater.setInput(bytes, part.start, part.packed);
      int length = inflater.inflate(raw);
      if (length != part.raw || inflater.inflate(new byte[1]) != 0) {
        throw new DamagedFileException("the part of " + product + " has another length");
      }
      return raw;
    } catch (DataFormatException _) {
      throw new DamagedFileException("the part of " + product + " is damaged");
    }
  }
}
