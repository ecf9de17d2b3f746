package dev.kpdagger.vendors.lines;

import java.util.Locale;
import java.util.Set;

/// Finds secrets in a line by its words alone: the second net behind the extractors, which know the
/// context. It takes a word too many rather than one too few, also in comments, in lines that
/// nobody understood, and behind prompts. Its time grows with the length of the line alone.
public final class SecretWords {

  private static final String MASK = "***";
  private static final String PRIVATE_KEY = "PRIVATE KEY-----";

  /// Words before a password or a shared secret that are not a part of it.
  private static final Set<String> MODIFIERS =
      Set.of(
          "0",
          "4",
          "5",
          "6",
          "7",
          "8",
          "9",
          "10",
          "encrypted",
          "encryption-type",
          "clear",
          "ascii",
          "hex",
          "hexadecimal",
          "unencrypted",
          "text",
          "md5",
          "local",
          "remote",
          "cleartext");

  /// After these a secret follows, up to the end of the line.
  private static final Set<String> BEFORE_SECRET =
      Set.of(
          "password",
          "passwd",
          "pwd",
          "secret",
          "masked-secret",
          "shared-secret",
          "passphrase",
          "pass-phrase",
          "area-password",
          "domain-password",
          "lsp-password",
          "server-key",
          "private-key",
          "priv-key",
          "auth-key",
          "key-octet-string",
          "wpa-psk",
          "set-key",
          "psk",
          "nthash",
          "pmk",
          "authentication-key",
          "message-digest-key",
          "key-string",
          "pre-shared-key",
          "shared-key",
          "hmac-sha-256",
          "key-hash",
          "sent-password",
          "auth-token",
          "radius-common-pw",
          "ldap-login-password");

  /// What follows `password` or `key` where no secret does.
  private static final Set<String> STRUCTURE =
      Set.of(
          "encryption",
          "policy",
          "recovery",
          "strength-check",
          "chain",
          "generate",
          "pubkey-chain",
          "import",
          "export",
          "zeroize",
          "storage",
          "management",
          "encrypt",
          "decrypt",
          "lifetime",
          "address",
          "hostname",
          "key-chain");

  private SecretWords() {}

  /// The line with what may be a secret replaced by `***`.
  public static String redact(String line) {
    int key = line.indexOf(PRIVATE_KEY);
    if (key >= 0 && key + PRIVATE_KEY.length() < line.length()) {
      // A whole key on one line, its line ends written as two characters
      int body = key + PRIVATE_KEY.length();
      return redact(line.substring(0, body)) + (line.substring(body).isBlank() ? "" : MASK);
    }
    var words = new Words(line);
    markAnywhere(words);
    int next = 0;
    while (next < words.count()) {
      int secret = secretAfter(words, next);
      if (secret >= 0 && secret < words.count()) {
        int last = lastOf(words, next, secret);
        words.hideFrom(secret, last);
        next = last;
      }
      next++;
    }
    markSnmp(words);
    return words.redacted(MASK);
  }

  /// Where the secret begins that word `i` announces, or -1.
  private static int secretAfter(Words words, int i) {
    var word = words.keyword(i);
    if (BEFORE_SECRET.contains(word)) {
      return announced(words, word, i);
    }
    return switch (word) {
      case "key" -> afterKey(words, i);
      case "authentication" -> afterAuthentication(words, i);
      case "password-encrypt" -> i + 1;
      case "md5", "sha1", "sha", "sha256", "sha-256", "sha384", "sha512" ->
          words.keyword(i - 2).equals("message-digest-key") || words.has("spi")
              ? skipModifiers(words, i + 1)
              : -1;
      case "session-key" -> i + 4;
      case "trap" -> words.startsWith("rmon") ? i + 1 : -1;
      case "aes-cbc", "esp" -> words.has("spi") ? i + 1 : -1;
      default -> -1;
    };
  }

  private static int announced(Words words, String word, int i) {
    var next = words.keyword(i + 1);
    if (word.equals("message-digest-key")) {
      return skipModifiers(words, i + 2);
    }
    if (word.equals("authentication-key") && words.has("ntp")) {
      return i + 3;
    }
    if (BEFORE_SECRET.contains(next)) {
      return -1;
    }
    if (next.equals("level") || next.equals("peer")) {
      return skipModifiers(words, i + 3);
    }
    if (word.equals("pre-shared-key") && (next.equals("address") || next.equals("hostname"))) {
      return -1;
    }
    return (STRUCTURE.contains(next) && i + 2 < words.count()) || isStructure(words, next)
        ? -1
        : skipModifiers(words, i + 1);
  }

  private static boolean isStructure(Words words, String next) {
    return next.equals("encryption") || (next.equals("recovery") && words.has("service"));
  }

  /// `key 7 X`, `key X`; not `key chain N`, `key 1` of a chain, and the key number of an NTP
  /// server.
  private static int afterKey(Words words, int i) {
    var next = words.keyword(i + 1);
    boolean structure = STRUCTURE.contains(next) && (i + 2 < words.count() || isCrypto(words));
    if (next.isEmpty() || structure) {
      return -1;
    }
    if (next.equals("config-key")) {
      return words.keyword(i + 2).equals("password-encrypt") ? i + 3 : i + 2;
    }
    if (words.keyword(i + 2).equals("size")) {
      return skipModifiers(words, i + 4);
    }
    boolean isNumber = Numbers.parse(next) != null;
    boolean isLast = i + 2 >= words.count();
    if (isNumber && (words.startsWith("ntp") || words.startsWith("sntp"))) {
      return -1;
    }
    if ((isNumber && isLast && i == 0 && next.length() <= 3)
        || words.keyword(i - 1).equals("tunnel")) {
      return -1;
    }
    int secret = skipModifiers(words, i + 1);
    return secret < words.count() ? secret : i + 1;
  }

  private static boolean isCrypto(Words words) {
    return words.startsWith("crypto");
  }

  /// `standby 1 authentication X` and its relatives; elsewhere the word announces no secret.
  private static int afterAuthentication(Words words, int i) {
    var next = words.keyword(i + 1);
    boolean nhrp = words.keyword(i - 1).equals("nhrp");
    boolean group =
        words.startsWith("standby")
            || words.startsWith("vrrp")
            || words.startsWith("glbp")
            || words.startsWith("hsrp");
    boolean hashed = next.equals("md5") && i + 2 < words.count();
    if (next.isEmpty() || hashed || (!nhrp && !group)) {
      return -1;
    }
    return next.equals("text") ? i + 2 : i + 1;
  }

  private static int skipModifiers(Words words, int from) {
    int i = from;
    while (i + 1 < words.count() && MODIFIERS.contains(words.keyword(i))) {
      i++;
    }
    return i;
  }

  /// The last word of a secret: to the end of the line, as it may hold spaces, unless a known word
  /// follows.
  private static int lastOf(Words words, int announcer, int secret) {
    boolean key = words.keyword(announcer).endsWith("key");
    for (int i = secret + 1; i < words.count(); i++) {
      var word = words.keyword(i);
      boolean ends =
          switch (word) {
            case "address", "hostname", "ipv6", "no-xauth", "transmit-key" -> key;
            case "level-1", "level-2", "callin", "authenticate" -> true;
            default -> false;
          };
      if (ends) {
        return i - 1;
      }
    }
    return words.count() - 1;
  }

  /// Communities, and the keys of users, of SNMP.
  private static void markSnmp(Words words) {
    int at = words.indexOf("snmp-server");
    if (at < 0) {
      return;
    }
    switch (words.keyword(at + 1)) {
      case "community" -> words.hide(at + 2);
      case "host" -> markReceiver(words, at + 3);
      case "user" -> markUser(words, at + 3);
      default -> {}
    }
  }

  private static void markReceiver(Words words, int from) {
    // a firewall names the interface first, and says `community` before the word
    int community = words.indexOf("community");
    if (community > from && community + 1 < words.count()) {
      words.hideFrom(community + 1, words.count() - 1);
      return;
    }
    boolean user = false;
    int i = from;
    while (i < words.count()) {
      var word = words.keyword(i);
      if (word.equals("vrf")) {
        i++;
      } else if (word.equals("version")) {
        i++;
        user = words.keyword(i).equals("3");
        var level = words.keyword(i + 1);
        i +=
            user && (level.equals("auth") || level.equals("priv") || level.equals("noauth"))
                ? 1
                : 0;
      } else if (!word.startsWith("trap") && !word.startsWith("inform")) {
        break;
      }
      i++;
    }
    if (!user) {
      words.hide(i);
    }
  }

  private static void markUser(Words words, int from) {
    for (int i = from; i < words.count(); i++) {
      var word = words.keyword(i);
      if (word.equals("auth")) {
        words.hide(i + 2);
      } else if (word.equals("priv")) {
        boolean sized = Numbers.parse(words.keyword(i + 2)) != null && i + 3 < words.count();
        words.hide(sized ? i + 3 : i + 2);
      }
    }
  }

  /// What is a secret wherever it stands: hashes, long keys, users of addresses, certificates.
  private static void markAnywhere(Words words) {
    if (words.isHexBlock()) {
      words.hideFrom(0, words.count() - 1);
    }
    for (int i = 0; i < words.count(); i++) {
      var word = words.text(i);
      int scheme = word.indexOf("://");
      int at = word.lastIndexOf('@');
      if (scheme >= 0 && at > scheme) {
        words.hidePart(i, scheme + 3, at);
      } else if (isHash(word) || isLongKey(word)) {
        words.hide(i);
      } else if (isCredentialOption(words.keyword(i - 1)) && word.indexOf(':') >= 0) {
        words.hidePart(i, word.indexOf(':') + 1, word.length());
      } else {
        markAssignment(words, i, word);
      }
    }
  }

  /// `curl -u NAME:PASSWORD`.
  private static boolean isCredentialOption(String keyword) {
    return keyword.equals("-u") || keyword.equals("--user");
  }

  /// `password=X` and `key:X`.
  private static void markAssignment(Words words, int i, String word) {
    int sign = Math.max(word.indexOf('='), word.indexOf(':'));
    if (sign <= 0 || sign + 1 >= word.length()) {
      return;
    }
    var name = word.substring(0, sign).toLowerCase(Locale.ROOT);
    if (BEFORE_SECRET.contains(name) || name.equals("key") || name.equals("community")) {
      words.hidePart(i, sign + 1, word.length());
    }
  }

  /// `$1$`, `$9$`, `$14$`, `$nx-pbkdf2$` and the like.
  private static boolean isHash(String word) {
    int start = word.indexOf('$');
    if (start < 0 || start > 1) {
      return false;
    }
    int end = word.indexOf('$', start + 1);
    if (end < 0 || end - start < 2 || end - start > 14 || end + 1 >= word.length()) {
      return false;
    }
    for (int i = start + 1; i < end; i++) {
      char c = word.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '-') {
        return false;
      }
    }
    return true;
  }

  /// A word that can only be key material: 32 hexadecimal digits, or 60 of base 64.
  private static boolean isLongKey(String word) {
    int length = word.length();
    return (length >= 32 && Words.isHex(word)) || (length >= 60 && isBase64(word));
  }

  private static boolean isBase64(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '+' && c != '/' && c != '=') {
        return false;
      }
    }
    return true;
  }
}
