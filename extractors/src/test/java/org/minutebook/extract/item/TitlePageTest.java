package org.minutebook.extract.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.extract.Documents;
import org.minutebook.model.record.NumberedItem;

/** Lines of the title are set like headings, but are no items. */
final class TitlePageTest {
  @Test
  void bodyKindDayPlaceAndTimeAreNoItems() {
    assertThat(
            headings(
                Documents.document()
                    .bold("ASHBY PARISH COUNCIL")
                    .bold("Minutes of the Ordinary Meeting")
                    .bold("4 May 2018")
                    .bold("in the Village Hall, Ashby at 7.30pm")
                    .lines("Present: Ann Ash, Bea Birch")
                    .bold("Roads")
                    .lines("The hedge in Mill Lane was looked at by the members.")))
        .containsExactly("Roads");
  }

  @Test
  void aTitleThatRepeatsWhatATableTellsIsNoItem() {
    assertThat(
            headings(
                Documents.document()
                    .heading("Ashby Forum")
                    .lines("Working together for the valley since 1998")
                    .heading("BOARD MEETING MINUTES")
                    .heading("4 May 2018 – Part A")
                    .table("Date|4 May 2018", "Place|Village Hall", "Present|Ann Ash, Bea Birch")
                    .lines("1. Apologies\nNone.\n2. Roads\nThe hedge was looked at.")))
        .containsExactly("Apologies", "Roads");
  }

  @Test
  void theFirstSectionsAreItemsThoughTheyNameMinutesOrADay() {
    assertThat(
            headings(
                Documents.document()
                    .heading("Notes of the Ashby Forum meeting, 4 May 2018")
                    .heading(2, "Apologies")
                    .lines("Bea Birch sent hers.")
                    .heading(2, "Last minutes")
                    .lines("They were approved.")
                    .heading(2, "Meeting with the county on 1 May 2018")
                    .lines("Ann Ash told what had been said.")))
        .containsExactly("Apologies", "Last minutes", "Meeting with the county on 1 May 2018");
  }

  @Test
  void titlesOfOtherPapersAreNoItems() {
    assertThat(
            headings(
                Documents.document()
                    .heading("Ashby Forum")
                    .heading("TERMS OF REFERENCE")
                    .heading(2, "Purpose")
                    .lines("The forum brings together those who live in the valley.")))
        .containsExactly("Purpose");
  }

  private static List<String> headings(Documents document) {
    return document.record().items().stream()
        .map(NumberedItem::heading)
        .flatMap(heading -> heading.stream())
        .toList();
  }
}
