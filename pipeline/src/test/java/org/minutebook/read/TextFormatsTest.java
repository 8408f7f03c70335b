package org.minutebook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What text files hold: plain text, tables of tabs, flattened tables, Markdown, HTML. */
final class TextFormatsTest {
  @TempDir Path folder;
  private InProcess reader = new InProcess(Path.of("."));

  @BeforeEach
  void open() {
    reader = new InProcess(folder);
  }

  @Test
  void joinsLinesThatAnEditorWrapped() throws IOException {
    String body =
        reader.body(
            "minutes.txt",
            """
            MINUTES

            The committee agreed that the clerk should write to the county council
            about the state of the path behind the mill, and report at the next
            meeting.
            Present: A Bell
            Apologies: C Dunn
            """);
    assertThat(body)
        .isEqualTo(
            """
            <p>MINUTES</p>
            <p>The committee agreed that the clerk should write to the county council about the \
            state of the path behind the mill, and report at the next meeting.</p>
            <p>Present: A Bell</p>
            <p>Apologies: C Dunn</p>
            """);
  }

  @Test
  void aFewWordsBehindAFullStopHeadWhatFollows() throws IOException {
    String body =
        reader.body(
            "minutes.txt",
            """
            Money
            Ann said that there was £312 in the bank. Bulbs will be bought.
            Street party
            Cy will ask the council about closing the lane before the summer.
            """);
    assertThat(body)
        .contains("<p>Street party</p>")
        .contains("<p>Cy will ask the council about closing the lane before the summer.</p>");
  }

  @Test
  void makesItemsOfBulletsAndKeepsTypedNumbersAsTheirLabels() throws IOException {
    String body = reader.body("a.txt", "- 1.1 To report\n· Funding\n  - nested\n");
    assertThat(body)
        .contains("<li data-depth=\"0\" data-label=\"1.1\">To report</li>")
        .contains("<li data-depth=\"0\" data-label=\"·\">Funding</li>")
        .contains("<li data-depth=\"1\" data-label=\"-\">nested</li>");
  }

  @Test
  void readsTabsAsColumnsAndFragmentsOfHtmlInTheirCells() throws IOException {
    String body =
        reader.body(
            "a.txt",
            """
            NO.\tITEM\tACTION
            1.\t<p>Welcome</p> <ul> ▪ One. ▪ Two. </ul>\t<p>AB to write.</p>

            NO.\tITEM\tACTION
            \t<p>Goes on here.</p>\tCD
            """);
    assertThat(body)
        .contains("<th data-column=\"2\"><p>ACTION</p>")
        .contains("<td data-column=\"0\"><p>1.</p>")
        .contains("data-label=\"▪\">One.")
        .contains("data-label=\"▪\">Two.")
        .contains("<td data-column=\"2\"><p>AB to write.</p>")
        .contains("<td data-column=\"1\"><p>Goes on here.</p>")
        .containsOnlyOnce("ACTION");
  }

  @Test
  void rebuildsATableThatWasFlattenedToLines() throws IOException {
    String body =
        reader.body(
            "a.txt",
            """
            \tAction

            \t1
            WELCOME
            \t

            \t1.1
            MT to circulate the terms.
            \tMT

            \t1.2        RK asked.
            \tRK

            Afterwards.
            """);
    assertThat(body)
        .contains("<th data-column=\"2\"><p>Action</p>")
        .contains(
            "<tr><td data-column=\"0\"><p>1.1</p>\n</td><td data-column=\"1\"><p>MT to circulate"
                + " the terms.</p>\n</td><td data-column=\"2\"><p>MT</p>\n</td></tr>")
        .contains("<td data-column=\"0\"><p>1.2</p>\n</td><td data-column=\"1\"><p>RK asked.</p>")
        .endsWith("</table>\n<p>Afterwards.</p>\n");
  }

  @Test
  void readsMarkdownWhateverItsName() throws IOException {
    String body =
        reader.body(
            "a.txt",
            """
            ---
            title: "Meeting 4"
            date: 2012-11-15
            layout: page
            ---

            ## Present

            **Ann Bell** – chair
            Carl Dunn

            3. third
            4. fourth

            | Name | Action |
            | ---- | ------ |
            | AB   | Write  |

            ## Any other business
            """);
    assertThat(body)
        .isEqualTo(
            """
            <h1>Meeting 4</h1>
            <p>date: 2012-11-15</p>
            <h2>Present</h2>
            <p><b>Ann Bell</b> – chair</p>
            <p>Carl Dunn</p>
            <ul><li data-depth="0" data-label="3.">third</li></ul>
            <ul><li data-depth="0" data-label="4.">fourth</li></ul>
            <table>
            <tr><th data-column="0"><p><b>Name</b></p>
            </th><th data-column="1"><p><b>Action</b></p>
            </th></tr>
            <tr><td data-column="0"><p>AB</p>
            </td><td data-column="1"><p>Write</p>
            </td></tr>
            </table>
            <h2>Any other business</h2>
            """);
  }

  @Test
  void numbersHtmlListsAsABrowserDoesAndLeavesOutWhatIsNoContent() throws IOException {
    String body =
        reader.body(
            "a.html",
            """
            <html><head><title>x</title><style>p{}</style></head><body><nav><a href=x>Home</a></nav>
            <ol type=a start=2><li>two<ul><li>inner</li></ul></li><li value=5>five</li></ol>
            <p>one<br>two <span style="display:none">gone</span></p><script>alert(1)</script>
            <table><tr><td rowspan=2>A</td><td>B</td></tr><tr><td>C</td></tr></table>
            </body></html>
            """);
    assertThat(body)
        .contains("<li data-depth=\"0\" data-label=\"b.\">two</li>")
        .contains("<li data-depth=\"1\" data-label=\"•\">inner</li>")
        .contains("<li data-depth=\"0\" data-label=\"e.\">five</li>")
        .contains("<p>one</p>\n<p>two </p>")
        .contains("<tr><td data-column=\"1\"><p>C</p>")
        .doesNotContain("Home")
        .doesNotContain("gone")
        .doesNotContain("alert");
  }

  @Test
  void decodesOldWindowsTextAndUtf16() throws IOException {
    String text = "Café – “quoted”";
    Path windows = reader.write("w.txt", text.getBytes(Charset.forName("windows-1252")));
    Path utf16 = reader.write("u.txt", ("\uFEFF" + text).getBytes(Charset.forName("UTF-16LE")));
    assertThat(reader.body(windows)).contains("Café – “quoted”".replace("\"", "&quot;"));
    assertThat(reader.body(utf16)).contains("Café – “quoted”");
  }

  @Test
  void writesNothingThatAReaderDoesNotSee() throws IOException {
    String body = reader.body("a.txt", "of\uFB01ce\u00AD hours\u200B\u00A0now & <then>\n");
    assertThat(body).isEqualTo("<p>office hours now &amp; &lt;then&gt;</p>\n");
  }

  @Test
  void joinsTheLettersOfSpacedTitlesButNotInitials() throws IOException {
    assertThat(reader.body("a.txt", "M I N U T E S\nA G E N D A  N O T E S:\nA B C\n"))
        .isEqualTo("<p>MINUTES</p>\n<p>AGENDA NOTES:</p>\n<p>A B C</p>\n");
  }

  @Test
  void readsAPageWithoutItsFrameAsHtmlByItsName() throws IOException {
    String page =
        """
        <div class="page">
        <ol><li><h3>Apologies</h3><p>None.</p></li><li><h3>Finance</h3></li></ol>
        </div>
        """;
    assertThat(reader.body("a.html", page)).contains("data-label=\"2.\"").doesNotContain("&lt;");
  }
}
