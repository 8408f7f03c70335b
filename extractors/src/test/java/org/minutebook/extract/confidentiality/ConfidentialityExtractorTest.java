package org.minutebook.extract.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.extract.Documents;

/** What a document keeps in confidence, and for which item. */
class ConfidentialityExtractorTest {
  @Test
  void chathamHouseHoldsForAll() {
    assertThat(told("The Chatham House Rule applies.")).containsExactly("chatham-house -");
  }

  @Test
  void exemptItemsByTheirNumbers() {
    assertThat(told("Items 9 and 11 to 13 are confidential."))
        .containsExactly("exempt 9", "exempt 11", "exempt 12", "exempt 13");
    assertThat(told("NOT FOR PUBLICATION")).containsExactly("exempt 1");
    assertThat(told("Exempt under paragraph 3 of Schedule 12A.")).containsExactly("exempt 1");
  }

  @Test
  void pressAndPublicExcluded() {
    assertThat(
            told(
                "RESOLVED that under the Public Bodies (Admission to Meetings) Act 1960 the press"
                    + " and public be excluded."))
        .containsExactly("public-excluded 1");
    assertThat(told("The public were excluded for items 7 and 8."))
        .containsExactly("public-excluded 7", "public-excluded 8");
    assertThat(told("The Board went into executive session.")).containsExactly("public-excluded 1");
    assertThat(told("The rest was held in camera.")).containsExactly("public-excluded 1");
    assertThat(told("Part II (private)")).containsExactly("public-excluded 1");
  }

  @Test
  void whatIsOpenIsNone() {
    assertThat(
            told(
                "There were no confidential items.\nThe public were not excluded.\n"
                    + "The public were welcome.\nPart 2 of the plan was shown on camera."))
        .isEmpty();
  }

  private static List<String> told(String lines) {
    return Documents.minutes()
        .lines("Present: Ann Ash, Bea Birch\n1. Roads\n" + lines)
        .record()
        .confidentiality()
        .stream()
        .map(c -> c.kind().key() + " " + c.item().orElse("-"))
        .toList();
  }
}
