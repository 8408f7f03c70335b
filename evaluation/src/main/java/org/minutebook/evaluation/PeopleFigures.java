package org.minutebook.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.minutebook.model.record.Person;

/** Who attended or did not; in which list; and of those found, role and organisation. */
final class PeopleFigures {
  /** The least token F1 of role and organisation together. */
  private static final double SAME_AFFILIATION = 0.75;

  private PeopleFigures() {}

  static void score(Gold gold, FoundDocument found, ScoreSheet sheet) {
    List<Gold.Person> expected = gold.people();
    List<Person> people = found.people();
    Matching matching = Matching.greedy(expected, people, PeopleFigures::likeness, 1);
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
        sheet.spurious(Figure.PEOPLE, person.name() + " (" + person.attendance().key() + ")");
      }
    }
  }

  /** 0 for another name; else 1, and 1 more each for the same list and the very same words. */
  private static double likeness(Gold.Person gold, Person found) {
    boolean sameName =
        Stream.concat(Stream.of(gold.name()), gold.also().stream())
            .anyMatch(form -> Naming.sameName(form, found.name()));
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
    String wanted = affiliation(gold.role(), gold.organisation());
    String given = affiliation(found.role(), found.organisation());
    if (!wanted.isEmpty() || !given.isEmpty()) {
      boolean same = Wording.tokenF1(wanted, given) >= SAME_AFFILIATION;
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
