package org.minutebook.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.minutebook.evaluation.Judgement.Ruling;
import org.minutebook.model.record.Evidence;
import org.minutebook.model.record.Person;

/** Who attended or did not; in which list; and of those found, role and organisation. */
final class PeopleFigures {
  /** The least token F1 of role and organisation together. */
  private static final double SAME_AFFILIATION = 0.75;

  private PeopleFigures() {}

  static void score(Gold gold, FoundDocument found, ScoreSheet sheet) {
    List<Gold.Person> expected = gold.people();
    List<Person> people = found.people();
    Matching matching =
        Matching.greedy(expected, people, (g, f) -> likeness(g, f, sheet.measure()), 1);
    int needed =
        (int)
            IntStream.range(0, expected.size())
                .filter(g -> !expected.get(g).optional() || matching.hasGold(g))
                .count();
    int attending =
        (int)
            matching.pairs().stream()
                .filter(pair -> sameList(expected.get(pair.gold()), people.get(pair.found())))
                .count();
    sheet.add(Figure.PEOPLE, matching.pairs().size(), needed, people.size());
    sheet.add(Figure.ATTENDANCE, attending, needed, people.size());
    for (Matching.Pair pair : matching.pairs()) {
      compare(expected.get(pair.gold()), people.get(pair.found()), sheet);
    }
    for (int g = 0; g < expected.size(); g++) {
      Gold.Person person = expected.get(g);
      if (!matching.hasGold(g) && !person.optional()) {
        String list = person.attendance().orElse("no list");
        sheet.missed(Figure.PEOPLE, person.name() + " (" + list + ")");
      }
    }
    for (int f = 0; f < people.size(); f++) {
      if (!matching.hasFound(f)) {
        Person person = people.get(f);
        String words = person.name() + " (" + person.attendance().key() + ")";
        sheet.spurious(Figure.PEOPLE, words);
        sheet.judged(Figure.PEOPLE, Ruling.WRONG, words, Optional.of(person.evidence()));
        sheet.judged(Figure.ATTENDANCE, Ruling.WRONG, words, Optional.of(person.evidence()));
      }
    }
  }

  /** 0 for another name; else 1, and 1 more each for the same list and the very same words. */
  private static double likeness(Gold.Person gold, Person found, Measure measure) {
    boolean sameName =
        Stream.concat(Stream.of(gold.name()), gold.also().stream())
            .anyMatch(form -> measure.sameName(form, found.name()));
    if (!sameName) {
      return 0;
    }
    boolean sameWords = Wording.tokens(gold.name()).equals(Wording.tokens(found.name()));
    return 1 + (sameList(gold, found) ? 1 : 0) + (sameWords ? 1 : 0);
  }

  private static boolean sameList(Gold.Person gold, Person found) {
    return gold.attendance().filter(found.attendance().key()::equals).isPresent();
  }

  private static void compare(Gold.Person gold, Person found, ScoreSheet sheet) {
    Optional<Evidence> evidence = Optional.of(found.evidence());
    Ruling ruling = Ruling.of(true, gold.optional());
    sheet.judged(Figure.PEOPLE, ruling, gold.name(), evidence);
    Ruling listed = Ruling.of(sameList(gold, found), gold.optional());
    sheet.judged(
        Figure.ATTENDANCE, listed, gold.name() + ": " + found.attendance().key(), evidence);
    String wanted = affiliation(gold.role(), gold.organisation());
    String given = affiliation(found.role(), found.organisation());
    if (!wanted.isEmpty() || !given.isEmpty()) {
      boolean same = sheet.measure().ofWords(wanted, given) >= SAME_AFFILIATION;
      String said = gold.name() + ": " + given;
      sheet.judged(Figure.AFFILIATION, Ruling.of(same, gold.optional()), said, found.affiliation());
      sheet.add(
          Figure.AFFILIATION, same ? 1 : 0, wanted.isEmpty() ? 0 : 1, given.isEmpty() ? 0 : 1);
      if (!same) {
        sheet.differing(Figure.AFFILIATION, gold.name(), wanted, given);
      }
    }
    if (!sameList(gold, found)) {
      sheet.differing(
          Figure.ATTENDANCE, gold.name(), gold.attendance().orElse(""), found.attendance().key());
    }
  }

  private static String affiliation(Optional<String> role, Optional<String> organisation) {
    return Stream.of(role, organisation)
        .flatMap(Optional::stream)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
