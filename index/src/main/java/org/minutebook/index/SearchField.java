package org.minutebook.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a word of a query can be looked for in. */
enum SearchField {
  /** No field named: the words of the hit, its heading, and whatever else its scope adds. */
  ANY,
  BODY,
  PERSON,
  OWNER,
  HEADING,
  TYPE,
  DATE,
  ITEM,
  FILE;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field that a query may name so. */
  static Optional<SearchField> named(String name) {
    return Arrays.stream(values())
        .filter(field -> field != ANY && field.key().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** All names, for a message. */
  static String names() {
    return Arrays.stream(values())
        .filter(field -> field != ANY)
        .map(field -> field.key() + ":")
        .collect(Collectors.joining(", "));
  }
}
