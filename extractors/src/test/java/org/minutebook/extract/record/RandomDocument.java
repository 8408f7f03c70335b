package org.minutebook.extract.record;

import java.util.List;
import java.util.Random;
import org.minutebook.extract.Documents;
import org.minutebook.model.text.MeetingText;

/** A document of random blocks, whose words are those that rules look for, and odd ones. */
final class RandomDocument {
  private static final List<String> PHRASES =
      List.of(
          "Minutes of the Ashby Council meeting held on 4 May 2018 at 7.30pm in the Village Hall",
          "AGENDA",
          "Terms of Reference",
          "Present:",
          "Apologies:",
          "In attendance",
          "Present",
          "Apologies for absence were received from Cllr Bea Birch and Mr C Cedar (Leeds Trust).",
          "Ann Ash (AA), Chair",
          "Bea Birch - Clerk",
          "Cy Cedar, Dee Dogwood & Eli Elm; Fay Fir",
          "Cllr",
          "ACTION: AA to write to the trust by 12 May",
          "Action",
          "Actions",
          "AA",
          "AA/BB",
          "AA to circulate the paper before the next meeting.",
          "Action BB: draft",
          "Who",
          "By when",
          "RESOLVED that the accounts be approved.",
          "It was agreed to cut the path.",
          "All agreed.",
          "Motion: that the fee be raised",
          "Proposed by AA, seconded BB. Carried.",
          "The next meeting will be held on 8 June 2018 at 7pm.",
          "Date of next meeting",
          "Chair:",
          "1. Apologies",
          "2. Minutes",
          "3",
          "3.1",
          "3.1.1 Paths",
          "(a) lights",
          "iv) bins",
          "Item 4: Roads",
          "207/2018 Planning",
          "12",
          "2008",
          "£5,000",
          "10.30am",
          "99.99",
          "999",
          "31 February 2018",
          "30/02/2018",
          "00/00/00",
          "12/2018",
          "May",
          "29 February",
          "1/1/99",
          "Comprehensive Performance Assessment (CPA)",
          "see minute 4.5 of the last meeting",
          "should read ‘six’ rather than ‘five’",
          "ann.ash@example.org",
          "Tel. 01632 960123",
          "Chatham House Rule",
          "Date:",
          "Venue: Hall",
          "Time: 25.99",
          "Time",
          "Name",
          "Initials",
          "The meeting closed at 9.15",
          "ASAP",
          "within 99999999 days",
          "in 3 weeks",
          "by the end of the month",
          "he will write",
          "They agreed to meet",
          "(",
          ")",
          "[",
          "]",
          ":",
          "-",
          "–",
          "•",
          "*",
          "|",
          "\t",
          "''",
          "\u00a0",
          "\u200b",
          "\u0130stanbul",
          "ß",
          "ǅ",
          "\ud83d\ude00",
          "\ud83d",
          "\ude00",
          "e\u0301",
          "\u202eabc",
          "١٢",
          "Ⅳ.",
          "①",
          "x",
          "to to to",
          "A B C D",
          "O’Brien-Smith",
          "Mc",
          "DR",
          "Mr",
          "the",
          "The Clerk",
          "?",
          "!!");

  private final Random random;
  private final Documents document = Documents.document();

  RandomDocument(Random random) {
    this.random = random;
  }

  MeetingText build() {
    int blocks = random.nextInt(50);
    for (int i = 0; i < blocks; i++) {
      switch (random.nextInt(10)) {
        case 0 -> document.heading(1 + random.nextInt(4), words(3));
        case 1 -> document.bold(words(2));
        case 2 -> document.bullet(words(4));
        case 3 -> document.listed((1 + random.nextInt(12)) + ".", random.nextInt(3), words(4));
        case 4 -> document.listed(one(), random.nextInt(2), words(2));
        case 5 -> document.pageBreak();
        case 6 -> document.table(rows());
        case 7 -> document.paragraph(words(2) + "\n" + words(2));
        default -> document.paragraph(words(8));
      }
    }
    return document.build();
  }

  private String[] rows() {
    String[] rows = new String[random.nextInt(12)];
    int columns = 1 + random.nextInt(4);
    for (int row = 0; row < rows.length; row++) {
      StringBuilder cells = new StringBuilder(words(2));
      for (int column = 1; column < columns; column++) {
        cells.append('|').append(random.nextInt(3) == 0 ? "" : words(3));
      }
      rows[row] = cells.toString();
    }
    return rows;
  }

  private String words(int atMost) {
    StringBuilder words = new StringBuilder(one());
    int more = random.nextInt(atMost);
    for (int i = 0; i < more; i++) {
      words.append(random.nextInt(6) == 0 ? "" : " ").append(one());
    }
    return words.toString();
  }

  private String one() {
    return PHRASES.get(random.nextInt(PHRASES.size()));
  }
}
