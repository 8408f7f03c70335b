package org.minutebook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that word processors have saved show what their documents show. */
final class WordProcessorHtmlTest {
  @TempDir Path folder;
  private InProcess reader = new InProcess(Path.of("."));

  @BeforeEach
  void open() {
    reader = new InProcess(folder);
  }

  @Test
  void readsListParagraphsThatWordSaved() throws IOException {
    String body =
        reader.body(
            "word.html",
            """
            <html><body>
            <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
            style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
            </span></span><![endif]>Welcome</p>
            <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span
            style='mso-list:Ignore'>1.1.<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span>The
            chair welcomed all.</p>
            <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='font-family:Symbol'><span
            style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span>Gate</p>
            <p class=MsoNormal>After</p>
            </body></html>
            """);
    assertThat(body)
        .isEqualTo(
            """
            <ul><li data-depth="0" data-label="1.">Welcome</li></ul>
            <ul><li data-depth="1" data-label="1.1.">The chair welcomed all.</li></ul>
            <ul><li data-depth="0" data-label="•">Gate</li></ul>
            <p>After</p>
            """);
  }

  @Test
  void takesTheSpacesThatWordPutsAfterTypedLabelsForATab() throws IOException {
    String body =
        reader.body(
            "filtered.html",
            """
            <p class=MsoListParagraph>2.<span style='font:7.0pt "Times New Roman"'>&nbsp; </span>Path</p>
            <p class=MsoListParagraph>o<span style='font:7.0pt "Times New Roman"'>&nbsp; </span>Gate</p>
            """);
    assertThat(body)
        .isEqualTo(
            """
            <p>2.&#9;Path</p>
            <ul><li data-depth="0" data-label="○">Gate</li></ul>
            """);
  }

  @Test
  void numbersAndNestsTheListsOfGooglesDocuments() throws IOException {
    String body =
        reader.body(
            "docs.html",
            """
            <html><head><style>@import url('https://fonts.example/x');
            .lst-kix_a-0>li:before{content:"" counter(lst-ctn-kix_a-0,decimal) ". "}
            .lst-kix_a-1>li:before{content:"" counter(lst-ctn-kix_a-0,decimal) "." counter(lst-ctn-kix_a-1,lower-roman) " "}
            ol.lst-kix_a-0{list-style-type:none}.lst-kix_b-0>li:before{content:"\\0025cf   "}
            @media print{.c1{font-weight:700}}
            .c1{color:#000000;font-weight:400}.c2{font-weight:700}</style></head><body>
            <ol class="c9 lst-kix_a-0 start" start="1"><li><span class="c2">Welcome</span></li></ol>
            <ol class="lst-kix_a-1 start" start="1"><li><span class="c1">Ann</span></li><li>Carl</li></ol>
            <ol class="c9 lst-kix_a-0" start="2"><li><span class="c1">Close</span></li></ol>
            <ul class="lst-kix_b-0 start"><li><span>Gate</span></li></ul>
            </body></html>
            """);
    assertThat(body)
        .isEqualTo(
            """
            <ul><li data-depth="0" data-label="1."><b>Welcome</b></li></ul>
            <ul><li data-depth="1" data-label="1.i">Ann</li></ul>
            <ul><li data-depth="1" data-label="1.ii">Carl</li></ul>
            <ul><li data-depth="0" data-label="2.">Close</li></ul>
            <ul><li data-depth="0" data-label="●">Gate</li></ul>
            """);
  }

  @Test
  void takesColouredLettersForEmphasisButNotLinks() throws IOException {
    String body =
        reader.body(
            "a.html",
            """
            <p><font color=red>ACTION: AB</font> to write.</p>
            <p><span style="color: #00c">ACTION</span> <span style="color:#333333">grey</span></p>
            <p><a href="x"><span style="color:rgb(0, 0, 238)">link</span></a></p>
            """);
    assertThat(body)
        .isEqualTo(
            """
            <p><b>ACTION: AB</b> to write.</p>
            <p><b>ACTION</b> grey</p>
            <p>link</p>
            """);
  }

  @Test
  void dissolvesTablesThatLayOutThePageAndKeepsThoseWithin() throws IOException {
    String body =
        reader.body(
            "a.html",
            """
            <table><tr><td>Mill Lane<br>Trust</td><td><p>Minutes</p><table><tr><th>No</th><th>Item</th></tr>
            <tr><td>1</td><td>Path<ol start=3><li>one<li value=7>seven</ol></td></tr></table></td></tr></table>
            """);
    assertThat(body)
        .startsWith("<p>Mill Lane</p>\n<p>Trust</p>\n<p>Minutes</p>\n<table>\n<tr><th")
        .contains("data-label=\"3.\">one</li>")
        .contains("data-label=\"7.\">seven</li>")
        .containsOnlyOnce("<table>");
  }
}
