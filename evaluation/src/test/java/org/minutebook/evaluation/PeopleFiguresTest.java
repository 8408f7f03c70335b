package org.minutebook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minutebook.model.record.Attendance.Kind;

class PeopleFiguresTest {
  private final GoldExample gold = GoldExample.of("f");
  private final RecordExample found = RecordExample.minutes("f/minutes.txt");

  @Test
  void aNameCountsByItselfAndWithItsList() {
    gold.person("Ann Bell", "present").person("Carl Dunn", "apologies").person("Eva Fox", "absent");
    found
        .person("Cllr A Bell", Kind.PRESENT)
        .person("Carl Dunn", Kind.PRESENT)
        .person("Gus Hill", Kind.PRESENT);
    DocumentScore score = score();
    assertThat(score.scores().of(Figure.PEOPLE)).isEqualTo(new Count(2, 3, 3));
    assertThat(score.scores().of(Figure.ATTENDANCE)).isEqualTo(new Count(1, 3, 3));
    assertThat(score.findings())
        .contains(
            new Finding.Differing(Figure.ATTENDANCE, "Carl Dunn", "apologies", "present"),
            new Finding.Missed(Figure.PEOPLE, "Eva Fox (absent)"),
            new Finding.Spurious(Figure.PEOPLE, "Gus Hill (present)"));
  }

  @Test
  void anotherSpellingIsAcceptedAndAnOptionalPersonIsNeitherMissedNorFalse() {
    gold.person(person("Ann Bell", List.of("Anne Belle"), true))
        .person(person("Carl Dunn", List.of(), true));
    found.person("Anne Belle", Kind.PRESENT);
    assertThat(score().scores().of(Figure.PEOPLE)).isEqualTo(new Count(1, 1, 1));
  }

  @Test
  void ofTwoWhoFitTheOneInTheSameListIsMeant() {
    gold.person("A Bell", "apologies").person("Ann Bell", "present");
    found.person("Ann Bell", Kind.PRESENT).person("Anthony Bell", Kind.APOLOGIES);
    assertThat(score().scores().of(Figure.ATTENDANCE)).isEqualTo(new Count(2, 2, 2));
  }

  @Test
  void roleAndOrganisationCountTogether() {
    gold.person(person("Ann Bell", "Clerk", "Fennimore Council"))
        .person(person("Carl Dunn", "Treasurer", ""))
        .person(person("Eva Fox", "", ""));
    found
        .person("Ann Bell", Kind.PRESENT, Optional.of("Fennimore Council"), Optional.of("clerk"))
        .person("Carl Dunn", Kind.PRESENT)
        .person("Eva Fox", Kind.PRESENT, Optional.of("Warden"), Optional.empty());
    DocumentScore score = score();
    assertThat(score.scores().of(Figure.AFFILIATION)).isEqualTo(new Count(1, 2, 2));
    assertThat(score.findings())
        .containsExactlyInAnyOrder(
            new Finding.Differing(Figure.TYPES, "", "none", "minutes"),
            new Finding.Differing(Figure.AFFILIATION, "Carl Dunn", "Treasurer", "none"),
            new Finding.Differing(Figure.AFFILIATION, "Eva Fox", "none", "Warden"));
  }

  private static Gold.Person person(String name, List<String> also, boolean optional) {
    return new Gold.Person(
        name, also, Optional.of("present"), Optional.empty(), Optional.empty(), optional);
  }

  private static Gold.Person person(String name, String role, String organisation) {
    return new Gold.Person(
        name,
        List.of(),
        Optional.of("present"),
        Optional.of(role).filter(text -> !text.isEmpty()),
        Optional.of(organisation).filter(text -> !text.isEmpty()),
        false);
  }

  private DocumentScore score() {
    return Scorer.score(List.of(found.build()), List.of(gold.build())).documents().getFirst();
  }
}
