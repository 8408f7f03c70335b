package org.minutebook.extract.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.extract.Documents;

/** Addresses and numbers, with the person they belong to where the text tells. */
class ContactExtractorTest {
  @Test
  void nameInTheLine() {
    assertThat(told("Queries to Ann Ash, ann.ash@village.example, tel. 01632 960123"))
        .containsExactly("Ann Ash ann.ash@village.example 01632 960123");
  }

  @Test
  void nameAboveInASignature() {
    assertThat(told("Bea Birch, Clerk\nThe Old School\nclerk@village.example\n01632 960 124"))
        .containsExactly("Bea Birch clerk@village.example 01632 960 124");
  }

  @Test
  void nameOfAnAttendeeInTheAddress() {
    assertThat(told("Write to b.birch@village.example by Friday."))
        .containsExactly("Bea Birch b.birch@village.example -");
  }

  @Test
  void spelledOutAddresses() {
    assertThat(told("clerk [at] village.example\nchair (at) hall (dot) example"))
        .containsExactly("- clerk@village.example -", "- chair@hall.example -");
  }

  @Test
  void aTableOfContacts() {
    assertThat(
            told(
                Documents.minutes()
                    .lines("Present: Ann Ash")
                    .table("Name|E-mail", "Dan Dove|dd@hall.example", "Eve Elm|ee@hall.example")))
        .containsExactly("Dan Dove dd@hall.example -", "Eve Elm ee@hall.example -");
  }

  @Test
  void otherNumbersAreNone() {
    assertThat(
            told(
                "Meeting ID: 0812 345 6789\nInvoice 01632 960125\nApplication 13/01613/F\n"
                    + "The meeting closed at 9.30pm. Tea @ 7.30."))
        .isEmpty();
  }

  private static List<String> told(String lines) {
    return told(Documents.minutes().lines("Present: Ann Ash, Bea Birch\n1. Roads\n" + lines));
  }

  private static List<String> told(Documents document) {
    return document.record().contacts().stream()
        .map(c -> c.name().orElse("-") + " " + c.email().orElse("-") + " " + c.phone().orElse("-"))
        .toList();
  }
}
