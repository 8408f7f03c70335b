package org.minutebook.extract.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.extract.Documents;

/** Short forms are taken with their long form only where the letters fit. */
class GlossaryExtractorTest {
  @Test
  void inBracketsInEitherOrder() {
    assertThat(
            told(
                Documents.minutes()
                    .lines(
                        """
                        The Village Hall Committee (VHC) met.
                        Money comes from the community infrastructure levy (CIL).
                        The NHP (Neighbourhood Plan) is late; the DFA (Dunmarrow Flood Alliance) is not.
                        The Lythmere & Orrin Trust (“LOT”) gave £50.
                        """)))
        .containsExactly(
            "VHC = Village Hall Committee",
            "CIL = community infrastructure levy",
            "DFA = Dunmarrow Flood Alliance",
            "LOT = Lythmere & Orrin Trust");
  }

  @Test
  void inWords() {
    assertThat(
            told(
                Documents.minutes()
                    .lines(
                        """
                        SLA stands for Service Level Agreement.
                        The Orrin Vale Forum, known as the OVF, wrote.
                        VHC, the Village Hall Committee, wrote. KLM, the architects of the hall, wrote.
                        """)))
        .containsExactly(
            "SLA = Service Level Agreement",
            "OVF = Orrin Vale Forum",
            "VHC = Village Hall Committee");
  }

  @Test
  void inAListOrATable() {
    assertThat(
            told(
                Documents.minutes()
                    .lines("Present: Ann Ash")
                    .heading(2, "Glossary")
                    .lines("CIL – Community Infrastructure Levy\nTRO: Traffic Regulation Order")
                    .heading(2, "Roads")
                    .lines("ABC – Anything But Cars")))
        .containsExactly("CIL = Community Infrastructure Levy", "TRO = Traffic Regulation Order");
    assertThat(
            told(
                Documents.minutes()
                    .lines("Present: Ann Ash\nList of abbreviations")
                    .table("CIL|Community Infrastructure Levy", "XYZ|Something else")))
        .containsExactly("CIL = Community Infrastructure Levy");
  }

  @Test
  void aPersonsInitialsAreNone() {
    assertThat(told(Documents.minutes().lines("Present: Ann Ash (AA)\nBea Birch (BB) spoke.")))
        .isEmpty();
  }

  private static List<String> told(Documents document) {
    return document.record().acronyms().stream()
        .map(a -> a.acronym() + " = " + a.expansion())
        .toList();
  }
}
