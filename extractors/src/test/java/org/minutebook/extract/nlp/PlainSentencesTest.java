package org.minutebook.extract.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.model.text.Span;

class PlainSentencesTest {
  private static final int TEXTS = 8_000;

  /** Each comes before a stop, a blank, a figure or a letter some time. */
  private static final List<String> BITS =
      List.of(
          ("the Chair agreed Report budget out July cost SBC MC AGM PO co-op members’ 'Ash' (Birch)"
                  + " £9,400 2021 7.30 7.30pm 3.4 12 5 1, 1st 14/01751 3rd & A B.C. p.m. a.m. i.e."
                  + " e.g. etc Mr Mrs Messrs Cllr Dr Hon Sec Treas Inc Ltd Co Corp plc No no nos"
                  + " pp para paras sect fig art vol approx dept Dept Gov Govt Rev St Ave Rd Jan Feb"
                  + " Sept Thurs Mon Tues Mass Wash Miss Calif Ill Del Ore Tex Penn Minn op cit"
                  + " viz vs al eg Jr Sr Bros Esq Ph D Univ Intl Assn Natl Elec Capt Lieut Supt Insp"
                  + " Assoc Asst Comdr Smt Ven Eng Soc Mk Wm Jos syn def max min orig incl Bldg Apt"
                  + " Res prop ca ch Yahoo OK U.S U.K C.D.s dont cannot www.ash.org ash@birch.uk"
                  + " http://a.b/c :-) ;) -- – — \" “ ” ‘ ’ # @ * / + = ~ _ | \\ ` ^ { } [ ] $ %")
              .split(" ", -1));

  private static final List<String> JOINTS =
      List.of(" ", " ", " ", " ", ". ", ". ", ". ", ".", "  ", "\t", ".\t", ", ", "; ", ": ", ") ");

  @Test
  void plainSentencesAreThoseOfCoreNlp() {
    Random random = new Random(4);
    int plain = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = invented(random);
      Span all = new Span(0, text.length());
      Optional<List<Span>> sentences = PlainSentences.of(text, all);
      if (sentences.isPresent()) {
        plain++;
        assertThat(sentences.get()).as(text).isEqualTo(CoreNlpSentences.cut(text, all));
      }
    }
    assertThat(plain).isGreaterThan(TEXTS / 5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The press had carried a piece in July. A letter was read out. SBC to reply",
        "3.4\tWork had gone well. The cost was £9,400. MC to ask Came & Co at 7.30pm.",
        "It went back to 2016. Who is to write?"
      })
  void ordinaryLinesArePlain(String text) {
    Span all = new Span(0, text.length());
    assertThat(PlainSentences.of(text, all))
        .hasValueSatisfying(
            sentences -> assertThat(sentences).isEqualTo(CoreNlpSentences.cut(text, all)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ". Ann wrote",
        "Ann asked Mr. Birch to write. He agreed.",
        "The Dept. Head wrote",
        "She left (early). He agreed",
        "Really! He agreed",
        "3. Apologies",
        "One line\nand another"
      })
  void whatMayBeReadInTwoWaysIsLeftToCoreNlp(String text) {
    assertThat(PlainSentences.of(text, new Span(0, text.length()))).isEmpty();
  }

  @Test
  void placesAreThoseOfTheWholeText() {
    assertThat(PlainSentences.of("One. Two went. They wrote ", new Span(5, 26)))
        .contains(List.of(new Span(5, 14), new Span(15, 25)));
  }

  private static String invented(Random random) {
    StringBuilder text = new StringBuilder();
    int bits = 1 + random.nextInt(8);
    for (int i = 0; i < bits; i++) {
      // Common words between, else hardly a text would be plain.
      int limit = random.nextInt(3) == 0 ? BITS.size() : 12;
      text.append(BITS.get(random.nextInt(limit)))
          .append(JOINTS.get(random.nextInt(JOINTS.size())));
    }
    return text.toString();
  }
}
