package dev.kpdagger.vulnerabilities.build;

/// Whose word about a vendor's releases counts more, the first the most.
enum Trust {
  /// Its own advisories: `csaf`, `vendor`, and `cna`, its records in the CVE list.
  VENDOR,
  /// Those who fill gaps of the CVE list: `adp`.
  ENRICHED,
  /// The National Vulnerability Database, and who corrects it: `nvd`, `anchore`.
  DATABASE,
  OTHER;

  /// Of a source, or of several as in `csaf+nvd(ranges)`.
  static Trust of(String source) {
    int end = 0;
    while (end < source.length() && Character.isLetter(source.charAt(end))) {
      end++;
    }
    return switch (source.substring(0, end)) {
      case "csaf", "vendor", "cna" -> VENDOR;
      case "adp" -> ENRICHED;
      case "nvd", "anchore" -> DATABASE;
      case String _ -> OTHER;
    };
  }
}
