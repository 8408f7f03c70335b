package org.minutebook.index;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minutebook.model.record.Owner;
import org.minutebook.model.text.PartType;

/** A few records of invented bodies; what each query finds in them stands in syntax.txt. */
final class InventedArchive {
  static final String ASHBY_08 = "ashby-08.txt";
  static final String ASHBY_09 = "ashby-09.docx";
  static final String BORROW = "borrow.pdf";
  static final String CORBY = "corby.html";
  static final String SCAN = "scans/corby_minutes-2007 (scan).pdf";

  private InventedArchive() {}

  static List<IndexChange> changes() {
    return List.of(
        ashby08().change(1),
        ashby09().change(2),
        borrow().change(3),
        corby().change(5),
        new IndexChange(8, RecordSketch.sha256(SCAN), List.of(SCAN), List.of()));
  }

  static RecordSketch ashby08() {
    return new RecordSketch(ASHBY_08, PartType.MINUTES)
        .body("Ashby Vale Partnership Board")
        .date("2008-09-04")
        .person("p1", "Kate Miller", "KM")
        .person("p2", "Mark Toft", "MT")
        .person("p3", "Zoë Brontë", "ZB")
        .line("ASHBY VALE PARTNERSHIP BOARD\nPresent: Kate Miller, Mark Toft")
        .item("1", "Apologies", "Apologies were received from Zoë Brontë.")
        .item("2", "Budget", "The treasurer presented the figures for the café and the library.")
        .page(2)
        .item("2.2", "", "Members agreed the terms of reference of the housing sub-committee.")
        .decision("Members agreed the terms of reference", "2.2")
        .item(
            "3",
            "Setting the agenda",
            "The organisation of meetings was discussed, then the budget.\n"
                + "Secretariat to send out the template.\nKM to write to the council's officers.")
        .action("Secretariat to send out the template.", "3", Owner.labelled("Secretariat"))
        .action(
            "KM to write to the council's officers.",
            "3",
            new Owner("KM", Optional.of("p1"), List.of()))
        .item("", "Any other business", "None.")
        .line("The meeting closed at noon.");
  }

  static RecordSketch ashby09() {
    return new RecordSketch(ASHBY_09, PartType.AGENDA)
        .body("Ashby Vale Partnership Board")
        .date("2009-01-15")
        .person("p1", "Ann Miller-Kate", "AMK")
        .item("1", "Minutes of the last meeting", "")
        .item("2", "Library budgets", "Report by the treasurers.")
        .item("10", "Health & Safety", "");
  }

  static RecordSketch borrow() {
    return new RecordSketch(BORROW, PartType.TERMS_OF_REFERENCE)
        .body("Borrowdale Compact Group")
        .line("Terms of Reference")
        .item("(a)", "Purpose", "The group has terms, and every reference to it is in writing.")
        .item("(b)", "Membership", "Voluntary organisations and councils.");
  }

  static RecordSketch corby() {
    return new RecordSketch(CORBY, PartType.NOTES)
        .body("Corby Housing Forum")
        .date("2009-06-30")
        .person("p1", "Jane Doyle", "JD")
        .person("p2", "John Doyle", "JD")
        .line("JD to visit the housing office by the canal.")
        .action(
            "JD to visit the housing office by the canal.",
            "",
            new Owner("JD", Optional.empty(), List.of("p1", "p2")));
  }

  /** A hit in short: the file without its ending, and the item's number. */
  static String key(Hit hit) {
    String file = hit.uri().replaceAll("\\.[a-z]+$", "").replace(" (scan)", "");
    return file + hit.item().map(number -> "/" + number).orElse("");
  }

  static Stream<String> keys(Results results) {
    return results.hits().stream().map(InventedArchive::key);
  }
}
