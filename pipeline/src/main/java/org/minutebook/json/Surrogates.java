package org.minutebook.json;

/** Half characters, which UTF-8 cannot carry, as JSON escapes. */
final class Surrogates {
  private Surrogates() {}

  /** Broken documents hold unpaired surrogates; escaped, they survive the way to disk and back. */
  static String escapeLone(String json) {
    int first = firstLone(json, 0);
    if (first < 0) {
      return json;
    }
    StringBuilder escaped = new StringBuilder(json.length() + 16);
    int from = 0;
    for (int lone = first; lone >= 0; lone = firstLone(json, from)) {
      escaped.append(json, from, lone).append("\\u").append(Integer.toHexString(json.charAt(lone)));
      from = lone + 1;
    }
    return escaped.append(json, from, json.length()).toString();
  }

  private static int firstLone(String json, int from) {
    for (int i = from; i < json.length(); i++) {
      char c = json.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < json.length()
          && Character.isLowSurrogate(json.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return i;
      }
    }
    return -1;
  }
}
