package org.minutebook.evaluation;

import java.util.Set;
import java.util.TreeSet;

/** Kinds of document in the file. */
final class TypeFigures {
  private TypeFigures() {}

  static void score(Gold gold, FoundDocument found, ScoreSheet sheet) {
    Set<String> both = new TreeSet<>(gold.types());
    both.retainAll(found.types());
    sheet.add(Figure.TYPES, both.size(), gold.types().size(), found.types().size());
    if (!gold.types().equals(found.types())) {
      sheet.differing(Figure.TYPES, "", words(gold.types()), words(found.types()));
    }
  }

  private static String words(Set<String> types) {
    return String.join(", ", new TreeSet<>(types));
  }
}
