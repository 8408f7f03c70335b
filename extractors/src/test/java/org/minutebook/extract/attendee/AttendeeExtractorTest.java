package org.minutebook.extract.attendee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minutebook.extract.Documents;
import org.minutebook.model.record.Person;

/** Who was there, in whichever way a secretary writes it down. */
class AttendeeExtractorTest {
  @Test
  void oneALineUnderALabel() {
    List<Person> people =
        people(
            Documents.minutes()
                .lines(
                    """
                    Present:
                    Ann Ash (AA), Chair, Leeds Trust
                    Bea Birch (BB), Clerk
                    Apologies:
                    Cy Cedar
                    1. Welcome
                    Dee Dogwood was welcomed by the chair.
                    """));
    assertThat(told(people))
        .containsExactly("Ann Ash present", "Bea Birch present", "Cy Cedar apologies");
    assertThat(people.getFirst().initials()).contains("AA");
    assertThat(people.getFirst().role()).contains("Chair");
    assertThat(people.getFirst().organisation()).contains("Leeds Trust");
  }

  @Test
  void inALineBehindALabel() {
    List<Person> people =
        people(
            Documents.minutes()
                .lines(
                    """
                    Present: Cllrs Ann Ash (Chair), Bea Birch and Cy Cedar
                    In attendance: Dee Dogwood (Clerk)
                    Apologies: Mr E Elm; Mrs Fay Fir
                    """));
    assertThat(told(people))
        .containsExactly(
            "Ann Ash present",
            "Bea Birch present",
            "Cy Cedar present",
            "Dee Dogwood in-attendance",
            "E Elm apologies",
            "Fay Fir apologies");
  }

  @Test
  void bulletsUnderAHeading() {
    List<Person> people =
        people(
            Documents.minutes()
                .heading(2, "Attendees")
                .bullet("Ann Ash - Leeds Trust")
                .bullet("Bea Birch - Head of Service, Ashby Council")
                .heading(2, "Item 1: Roads")
                .bullet("Bins"));
    assertThat(told(people)).containsExactly("Ann Ash present", "Bea Birch present");
    assertThat(people.getFirst().organisation()).contains("Leeds Trust");
    assertThat(people.getLast().role()).hasValueSatisfying(r -> assertThat(r).contains("Head of"));
  }

  @Test
  void aLabelBesideItsListInATable() {
    List<Person> people =
        people(
            Documents.minutes()
                .table("Present|Ann Ash\nBea Birch\nCy Cedar", "Apologies|Dee Dogwood\nEli Elm"));
    assertThat(told(people))
        .containsExactly(
            "Ann Ash present",
            "Bea Birch present",
            "Cy Cedar present",
            "Dee Dogwood apologies",
            "Eli Elm apologies");
  }

  @Test
  void listsSideBySideUnderTheirLabels() {
    List<Person> people =
        people(
            Documents.minutes()
                .table("Present|Apologies", "Ann Ash\nBea Birch|Cy Cedar\nDee Dogwood"));
    assertThat(told(people))
        .containsExactlyInAnyOrder(
            "Ann Ash present", "Bea Birch present", "Cy Cedar apologies", "Dee Dogwood apologies");
  }

  @Test
  void aRegisterWithMarks() {
    List<Person> people =
        people(
            Documents.minutes()
                .table(
                    "Name|Initials|Organisation|Present",
                    "Ann Ash|AA|Leeds Trust|✓",
                    "Bea Birch|BB|Ashby Council|✓",
                    "Cy Cedar|CC|Ashby Council|"));
    assertThat(told(people))
        .containsExactly("Ann Ash present", "Bea Birch present", "Cy Cedar absent");
    assertThat(people.getFirst().initials()).contains("AA");
    assertThat(people.getFirst().organisation()).contains("Leeds Trust");
  }

  @Test
  void aRegisterOverSeveralMeetingsTellsOfTheLast() {
    List<Person> people =
        people(
            Documents.minutes()
                .table(
                    "Name|5 June 2018|3 July 2018|4 September 2018",
                    "Ann Ash|P|P|A",
                    "Bea Birch|A|A|P",
                    "Cy Cedar|P|P|P"));
    assertThat(told(people))
        .containsExactly("Ann Ash apologies", "Bea Birch present", "Cy Cedar present");
  }

  @Test
  void severalLabelsInOneParagraph() {
    List<Person> people =
        people(
            Documents.minutes()
                .lines(
                    "Present: Ann Ash (Leeds Trust), Bea Birch (Ashby Council). In attendance: Cy"
                        + " Cedar (Fire Service)."));
    assertThat(told(people))
        .containsExactly("Ann Ash present", "Bea Birch present", "Cy Cedar in-attendance");
  }

  @Test
  void apologiesToldUnderAnItem() {
    List<Person> people =
        people(
            Documents.minutes()
                .lines(
                    """
                    Present: Ann Ash, Bea Birch
                    1. Apologies for absence
                    Apologies for absence were received from Cllr Cy Cedar and Mr D Dogwood.
                    2. Minutes
                    The minutes were approved.
                    """));
    assertThat(told(people))
        .containsExactly(
            "Ann Ash present", "Bea Birch present", "Cy Cedar apologies", "D Dogwood apologies");
  }

  @Test
  void anApologyOutweighsAPlaceInTheListOfMembers() {
    List<Person> people =
        people(
            Documents.minutes()
                .lines("Members: Ann Ash, Bea Birch\nApologies: Bea Birch\n1. Welcome"));
    assertThat(told(people)).containsExactly("Ann Ash present", "Bea Birch apologies");
  }

  @Test
  void noneIsNobody() {
    List<Person> people =
        people(
            Documents.minutes()
                .lines("Present: Ann Ash, Bea Birch\nApologies: None\nIn attendance: nil"));
    assertThat(told(people)).containsExactly("Ann Ash present", "Bea Birch present");
    assertThat(people(Documents.minutes().lines("There were no apologies from members.")))
        .isEmpty();
  }

  @Test
  void initialsOfNobodyAreLeftAlone() {
    Person person =
        people(Documents.minutes().lines("Present: Ann Ash (NHS), Bea Birch")).getFirst();
    assertThat(person.initials()).isEqualTo(Optional.empty());
    assertThat(person.organisation()).contains("NHS");
  }

  private static List<Person> people(Documents document) {
    return document.record().people();
  }

  private static List<String> told(List<Person> people) {
    return people.stream().map(p -> p.name() + " " + p.attendance().key()).toList();
  }
}
