package org.minutebook.evaluation;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.minutebook.evaluation.Judgement.Ruling;

/** Kinds of document in the file. */
final class TypeFigures {
  private TypeFigures() {}

  static void score(Gold gold, FoundDocument found, ScoreSheet sheet) {
    Set<String> both = new TreeSet<>(gold.types());
    both.retainAll(found.types());
    sheet.add(Figure.TYPES, both.size(), gold.types().size(), found.types().size());
    for (String type : found.types()) {
      Ruling ruling = Ruling.of(gold.types().contains(type), false);
      sheet.judged(Figure.TYPES, ruling, type, Optional.empty());
    }
    if (!gold.types().equals(found.types())) {
      sheet.differing(Figure.TYPES, "", words(gold.types()), words(found.types()));
    }
  }

  private static String words(Set<String> types) {
    return String.join(", ", new TreeSet<>(types));
  }
}
