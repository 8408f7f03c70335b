package org.minutebook.extract.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.minutebook.extract.Documents;
import org.minutebook.model.record.Correction;
import org.minutebook.model.record.Reference;

/** Which earlier minutes a line points to, and what it corrects in them. */
class ReferenceExtractorTest {
  /** Line, item, meeting; "-" where there is none. The meeting is of 4 September 2018. */
  private static final String REFERENCES =
      """
      Para 4.5 – the template was sent round. | 4.5 | -
      Min. 207: the gate is mended. | 207 | -
      The gate (min. 207/17) is mended. | 207/17 | -
      Minute 18/05 refers. | 18/05 | -
      Minute no. 43 refers. | 43 | -
      Item 6 of the last meeting: the gate is mended. | 6 | last meeting
      The gate (item 3 of the minutes of 2 May 2018) is mended. | 3 | 2018-05-02
      See the minutes of 4 May 2010, item 3. | 3 | 2010-05-04
      As in the minutes of 4th June, para 2. | 2 | 2018-06-04
      The minutes of 4 December were signed. | - | 2017-12-04
      The minutes of the last meeting were read. | - | last meeting
      See 2023/45 above. | 2023/45 | above
      See item 6. | 6 | -
      As per para 3.2 of the report, the gate is old. | 3.2 | report
      Item 4c Minutes dated 12 June - the gate. | 4c | 2018-06-12
      The minutes of the 41st meeting, held on 9th March 2016, were signed. | - | 2016-03-09
      The minutes of the ninth of March 2016 were signed. | - | 2016-03-09
      Minutes of last meeting (9 March) were read. | - | 2018-03-09
      The minutes of the previous meeting, held on 9 March 2018, were read. | - | 2018-03-09
      The minutes of the 2012 Annual Parish Meeting were read. | - | 2012 Annual Parish Meeting
      After “Ashe” in 055/17 had been altered to “Ash” they were signed. | 055/17 | -
      Corrections: item 5 - should read ‘fifty’. | 5 | -
      """;

  @TestFactory
  Stream<DynamicTest> references() {
    return rows(REFERENCES)
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[0],
                    () ->
                        assertThat(references(row[0]))
                            .extracting(
                                one -> one.item().orElse("-") + " " + one.meeting().orElse("-"))
                            .containsExactly(row[1] + " " + row[2].strip())));
  }

  @TestFactory
  Stream<DynamicTest> noReferences() {
    return Stream.of(
            "It is a ten minute walk.",
            "Walks last 45 minutes.",
            "Item seven was long.",
            "A group of min. 3 people may book.",
            "The minutes of the meeting held on 4 September 2018",
            "see 3 houses")
        .map(line -> DynamicTest.dynamicTest(line, () -> assertThat(references(line)).isEmpty()));
  }

  /** Line, what it should read, what it read; "-" where not said. */
  private static final String CORRECTIONS =
      """
      Page 4: should read ‘£50’ rather than ‘£60’. | £50 | £60
      Item 5: for Ashe read Ash. | Ash | Ashe
      Item 5: the figure should be 40 rather than 14. | 40 | 14
      Amend ‘Monday’ to ‘Tuesday’. | Tuesday | Monday
      It was asked to amend Smithe to Smith. | Smith | Smithe
      The word ‘may’ to be replaced by ‘will’. | will | may
      The word may to be replaced by will. | will | may
      Delete ‘Monday’ and insert ‘Tuesday’. | Tuesday | Monday
      Delete the sentence ‘It rained.’ | - | It rained.
      Insert ‘in principle’ after the word agreed. | in principle | -
      On page 2, “Ash School” should read “Ash College”. | Ash College | Ash School
      After “Cllr. Are” in 055/17 had been altered to “Cllr. O’Are” they were signed. | Cllr. O’Are | Cllr. Are
      Subject to "Mr Ash" being substituted for "Mr Nash" they were signed. | Mr Ash | Mr Nash
      Ann said that the rent was £12 and not £21. With this correction they were adopted. | £12 | £21
      They were agreed subject to the following amendment: Mrs Ash was there. | Mrs Ash was there. | -
      They were approved subject to the addition of Cllr Ash. | Cllr Ash | -
      """;

  @TestFactory
  Stream<DynamicTest> corrections() {
    return rows(CORRECTIONS)
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[0],
                    () ->
                        assertThat(corrections(row[0]))
                            .extracting(
                                one ->
                                    one.corrected().orElse("-") + " " + one.original().orElse("-"))
                            .containsExactly(row[1] + " " + row[2].strip())));
  }

  @TestFactory
  Stream<DynamicTest> noCorrections() {
    return Stream.of(
            "The path should be cut and not widened.",
            "Change the time of the meeting to suit all.",
            "Amend the rules to allow dogs.",
            "You should read the paper.",
            "It was agreed subject to one change: on page 2",
            "The rent was £12 and not £21.")
        .map(line -> DynamicTest.dynamicTest(line, () -> assertThat(corrections(line)).isEmpty()));
  }

  @Test
  void anItemsOwnNumberPointsNowhere() {
    assertThat(
            Documents.minutes()
                .lines("Present: Ann Ash")
                .heading(2, "Item 1: Minutes of the last meeting")
                .lines("They were read.")
                .heading(2, "Item 2: Roads")
                .lines("The path is open.")
                .record()
                .references())
        .extracting(Reference::item)
        .allMatch(Optional::isEmpty);
  }

  @Test
  void numbersAtMattersArisingPointToEarlierMinutes() {
    assertThat(
            Documents.minutes()
                .lines("Present: Ann Ash")
                .heading(2, "1. Matters arising")
                .lines(
                    "Swing (112/2018): mended.\nCar park (item 6): no news.\nInsurance (3.2): paid.")
                .lines("Item 7, shops: no progress.\nNothing new. 12/36 – closed.")
                .heading(2, "2. Roads")
                .lines("The kerb (3.2) is low.")
                .record()
                .references())
        .extracting(one -> one.item().orElse("-"))
        .containsExactly("112/2018", "6", "3.2", "7", "12/36");
  }

  private static List<Reference> references(String line) {
    return document(line).record().references();
  }

  private static List<Correction> corrections(String line) {
    return document(line).record().corrections();
  }

  private static Documents document(String line) {
    return Documents.minutes().lines("Present: Ann Ash, Bea Birch\n1. Roads\n" + line);
  }

  private static Stream<String[]> rows(String table) {
    return table.lines().map(line -> line.split(" \\| "));
  }
}
