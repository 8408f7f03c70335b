package org.minutebook.extract.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.extract.Documents;

/** What numbers an item, and what only looks like a number. */
class ItemExtractorTest {
  @Test
  void plainNumbersInEveryPunctuation() {
    for (String sign : List.of(".", ")", ":", " -", "")) {
      assertThat(
              numbers(
                  Documents.minutes()
                      .lines(
                          "1%1$s Apologies\nNone.\n2%1$s Minutes\nThey were agreed.\n3%1$s Roads"
                              .formatted(sign))))
          .as("number followed by \"%s\"", sign)
          .containsExactly("1", "2", "3");
    }
  }

  @Test
  void wordedDottedAndYearedNumbers() {
    assertThat(numbers(Documents.minutes().lines("Item 1: Roads\nItem 2: Bins")))
        .containsExactly("1", "2");
    assertThat(numbers(Documents.minutes().lines("1. Roads\n1.1 Paths\n1.2 Kerbs\n2. Bins\n2.1 x")))
        .containsExactly("1", "1.1", "1.2", "2", "2.1");
    assertThat(numbers(Documents.minutes().lines("207/2018 Apologies\n208/2018 Minutes")))
        .containsExactly("207/2018", "208/2018");
    assertThat(numbers(Documents.minutes().lines("18.09.01 Apologies\n18.09.02 Minutes")))
        .containsExactly("18.09.01", "18.09.02");
  }

  @Test
  void lettersAndRomanNumbersUnderAnItem() {
    assertThat(
            numbers(
                Documents.minutes()
                    .lines(
                        """
                        1. Finance
                        a) Accounts were read.
                        b) The precept was set.
                        2. Works
                        (i) Playing field
                        (ii) Bank
                        (iii) Pond
                        """)))
        .containsExactly("1", "a", "b", "2", "i", "ii", "iii");
  }

  @Test
  void aListInsideAnItemStartsAgainAtOne() {
    List<String> levels =
        Documents.minutes()
            .lines("1. Apologies\nNone came.\n2. Objectives\nThree were agreed upon:")
            .listed("1.", 1, "More trees along the river")
            .listed("2.", 1, "Fewer cars in the square")
            .lines("3. Finance\nThe accounts were read.")
            .record()
            .items()
            .stream()
            .filter(i -> i.number().isPresent())
            .map(i -> i.number().orElseThrow() + "@" + i.level())
            .toList();
    assertThat(levels).containsExactly("1@1", "2@1", "1@2", "2@2", "3@1");
  }

  @Test
  void yearsAmountsTimesAndDatesAtTheStartOfALineAreNoItems() {
    assertThat(
            numbers(
                Documents.minutes()
                    .lines(
                        """
                        1. Finance
                        2018 accounts were read to the meeting.
                        £5,000 was put aside for the hall.
                        6.30 pm was thought too early a start.
                        15 residents attended and spoke at length.
                        4 October 2018 was suggested for the fair.
                        2.5 million pounds were spent on the road.
                        20% of the members were new.
                        2. Works
                        """)))
        .containsExactly("1", "2");
  }

  @Test
  void bareNumbersBesideTheirParagraphsAreItems() {
    assertThat(
            numbers(
                Documents.minutes()
                    .table(
                        "1|Apologies\nNone were received.|",
                        "2|Minutes\nThey were agreed.|",
                        "3|Roads\nThe path is closed.|AA")))
        .containsExactly("1", "2", "3");
  }

  @Test
  void aPageNumberBetweenItemsIsNoItem() {
    assertThat(
            numbers(
                Documents.minutes()
                    .lines("1. Apologies\nNone.\n2. Roads\nThe path is closed.\n17")
                    .pageBreak()
                    .lines("3. Bins\nThey were emptied.")))
        .containsExactly("1", "2", "3");
  }

  @Test
  void headingsWithoutNumbersOpenSections() {
    assertThat(
            Documents.minutes()
                .heading(2, "Welcome")
                .lines("The chair welcomed everybody to the hall.")
                .heading(2, "Finance")
                .lines("The accounts were read.")
                .record()
                .items()
                .stream()
                .map(i -> i.heading().orElse("")))
        .contains("Welcome", "Finance");
  }

  @Test
  void theHeadingEndsWhereTheTellingBegins() {
    var items =
        Documents.minutes()
            .lines(
                "1. Apologies for absence\n2. Highways: it was reported that the lamp is broken.\n"
                    + "3. The clerk reported that the insurance had been paid in full this year.")
            .record()
            .items()
            .stream()
            .filter(i -> i.number().isPresent())
            .toList();
    assertThat(items.get(0).heading()).contains("Apologies for absence");
    assertThat(items.get(1).heading()).contains("Highways");
    assertThat(items.get(2).heading()).isEmpty();
  }

  private static List<String> numbers(Documents document) {
    return document.record().items().stream().flatMap(i -> i.number().stream()).toList();
  }
}
