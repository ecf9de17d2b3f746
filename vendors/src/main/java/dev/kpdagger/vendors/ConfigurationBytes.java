package dev.kpdagger.vendors;

import dev.kpdagger.device.SourceText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Decodes the bytes of a configuration file: UTF-8 or UTF-16 with or without a byte-order mark,
/// else Latin-1.
public final class ConfigurationBytes {

  /// Control bytes, other than white space, escape, backspace and ETX, that a text may hold per
  /// thousand.
  private static final int CONTROLS_PER_THOUSAND = 5;

  private ConfigurationBytes() {}

  /// The text of a file.
  ///
  /// @param file the name that results and messages show
  /// @throws UnsupportedConfigurationException when the bytes are no text
  public static SourceText decode(String file, byte[] bytes)
      throws UnsupportedConfigurationException {
    var text = decoded(file, bytes);
    refuseDocumentType(text);
    return text;
  }

  private static SourceText decoded(String file, byte[] bytes)
      throws UnsupportedConfigurationException {
    if (isAscii(bytes)) {
      refuseBinary(bytes);
      return SourceText.of(file, new String(bytes, StandardCharsets.ISO_8859_1));
    }
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return SourceText.of(file, new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
    }
    var utf16 = utf16(bytes);
    if (utf16 != null) {
      var text = new String(bytes, utf16);
      return SourceText.of(file, text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
    refuseBinary(bytes);
    return SourceText.of(file, utf8OrLatin1(bytes));
  }

  private static String utf8OrLatin1(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException _) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b <= 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean startsWith(byte[] bytes, int... signature) {
    if (bytes.length < signature.length) {
      return false;
    }
    for (int i = 0; i < signature.length; i++) {
      if ((bytes[i] & 0xFF) != signature[i]) {
        return false;
      }
    }
    return true;
  }

  /// UTF-16 by its mark, or by every other byte of the beginning being zero.
  private static @Nullable Charset utf16(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    int sample = Math.min(bytes.length & ~1, 512);
    if (sample < 8) {
      return null;
    }
    int evenZeros = 0;
    int oddZeros = 0;
    for (int i = 0; i < sample; i += 2) {
      evenZeros += bytes[i] == 0 ? 1 : 0;
      oddZeros += bytes[i + 1] == 0 ? 1 : 0;
    }
    int most = sample / 2 * 9 / 10;
    if (oddZeros >= most && evenZeros == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return evenZeros >= most && oddZeros == 0 ? StandardCharsets.UTF_16BE : null;
  }

  /// An XML file may not declare a document type: what follows could name other files and grow
  /// without bound, and no device writes one.
  private static void refuseDocumentType(SourceText source)
      throws UnsupportedConfigurationException {
    var text = source.text();
    int at = afterBlank(text, 0);
    while (at < text.length() && text.charAt(at) == '<') {
      int end;
      if (text.startsWith("<?", at)) {
        end = text.indexOf("?>", at);
      } else if (text.startsWith("<!--", at)) {
        end = text.indexOf("-->", at);
      } else if (text.startsWith("<!", at)) {
        throw new UnsupportedConfigurationException(
            "an XML file with a document type declaration is not accepted; take the declaration"
                + " out");
      } else {
        return;
      }
      if (end < 0) {
        return;
      }
      at = afterBlank(text, text.indexOf('>', end) + 1);
    }
  }

  private static int afterBlank(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  private static void refuseBinary(byte[] bytes) throws UnsupportedConfigurationException {
    int sample = Math.min(bytes.length, 64 * 1024);
    int controls = 0;
    for (int i = 0; i < sample; i++) {
      byte b = bytes[i];
      boolean usual =
          b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == 3 || b == 8 || b == 27;
      if (b >= 0 && b < 32 && !usual) {
        controls++;
      }
    }
    if (controls > 8 + sample / 1000 * CONTROLS_PER_THOUSAND) {
      throw new UnsupportedConfigurationException("binary file, not a text configuration");
    }
  }
}
