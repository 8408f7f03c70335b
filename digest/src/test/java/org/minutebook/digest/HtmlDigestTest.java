package org.minutebook.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlDigestTest {
  private static final DigestFormat HTML = DigestFormats.of("html");

  static Stream<String> payloads() {
    return Hostile.PAYLOADS.stream();
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void hostileTextLeavesThePageAsBenignTextDoes(String payload) {
    Document hostile = page(Hostile.digest(payload, Grouping.OWNER));
    Document benign = page(Hostile.digest("Harmless words", Grouping.OWNER));
    assertThat(structure(hostile)).isEqualTo(structure(benign));
    assertThat(hostile.expectFirst("tbody th").text()).isEqualTo(Harmless.line(payload));
  }

  @Test
  void fetchesNothingAndRunsNothing() {
    Document page = page(Digest.of(Examples.actions(), Examples.AS_OF, Grouping.OWNER));
    assertThat(page.select("script, link, img, iframe, object, embed, base, form")).isEmpty();
    assertThat(page.select("[src], [style]")).isEmpty();
    assertThat(page.select("[href]")).allMatch(link -> link.attr("href").startsWith("#"));
    assertThat(page.expectFirst("style").data()).doesNotContain("url(", "@import");
  }

  @Test
  void thePolicyNamesTheStyleThatIsThere() {
    Document page = page(Digest.of(List.of(), Examples.AS_OF, Grouping.OWNER));
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    String css = page.expectFirst("style").data();
    assertThat(policy).contains("default-src 'none'", PageStyle.hash(css));
  }

  @Test
  void canBeReadAloud() {
    Document page = page(Digest.of(Examples.actions(), Examples.AS_OF, Grouping.BODY));
    assertThat(page.expectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(page.title()).isEqualTo("Action digest, 20 September 2024");
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby"))
        .allMatch(id -> page.getElementById(id) != null);
    assertThat(page.select("nav a").eachAttr("href"))
        .allMatch(href -> page.getElementById(href.substring(1)) != null);
    assertThat(page.select("thead th")).allMatch(th -> th.attr("scope").equals("col"));
  }

  @Test
  void isWellFormed() {
    Parser strict = Parser.htmlParser().setTrackErrors(20);
    strict.parseInput(
        Examples.text(HTML, Digest.of(Examples.actions(), Examples.AS_OF, Grouping.DUE)), "");
    assertThat(strict.getErrors()).isEmpty();
  }

  @Test
  void saysWhenThereIsNothing() {
    Document page = page(Digest.of(List.of(), Examples.AS_OF, Grouping.OWNER));
    assertThat(page.select("header p").text()).contains("No actions.");
    assertThat(page.select("nav, table")).isEmpty();
  }

  private static Document page(Digest digest) {
    return Jsoup.parse(Examples.text(HTML, digest));
  }

  /** Every element with all of its attributes, without the text. */
  private static List<String> structure(Document page) {
    return page.getAllElements().stream().map(HtmlDigestTest::shape).toList();
  }

  private static String shape(Element element) {
    return element.parents().size()
        + element.tagName()
        + element.attributes().asList().stream()
            .map(attribute -> attribute.getKey() + "=" + attribute.getValue())
            .collect(Collectors.joining(" ", " ", ""));
  }
}
