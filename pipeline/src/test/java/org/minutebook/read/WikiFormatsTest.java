package org.minutebook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text files with the mark-up of wikis, and logs of chats. */
final class WikiFormatsTest {
  @TempDir Path folder;
  private InProcess reader = new InProcess(Path.of("."));

  @BeforeEach
  void open() {
    reader = new InProcess(folder);
  }

  @Test
  void readsHeadingsListsLinksAndTablesOfMediaWiki() throws IOException {
    String body =
        reader.body(
            "wiki.txt",
            """
            == Mill group, 4 May 2011 ==
            '''Present:''' Ann Bell, [[User:Carl|Carl Dunn]]
            === Path ===
            * Ann reported on the [https://mill.example/gate gate].
            ** Carl will write.
            # First
            # Second
            {| class="wikitable"
            ! Action !! Owner
            |-
            | Write letter || AB
            |-
            | style="x" | Book hall
            | CD
            |}
            ; Next meeting : 8 June
            """);
    assertThat(body)
        .isEqualTo(
            """
            <h2>Mill group, 4 May 2011</h2>
            <p><b>Present:</b> Ann Bell, Carl Dunn</p>
            <h3>Path</h3>
            <ul><li data-depth="0" data-label="•">Ann reported on the gate. </li></ul>
            <ul><li data-depth="1" data-label="•">Carl will write.</li></ul>
            <ul><li data-depth="0" data-label="1.">First</li></ul>
            <ul><li data-depth="0" data-label="2.">Second</li></ul>
            <table>
            <tr><th data-column="0"><p><b>Action</b></p>
            </th><th data-column="1"><p><b>Owner</b></p>
            </th></tr>
            <tr><td data-column="0"><p>Write letter</p>
            </td><td data-column="1"><p>AB</p>
            </td></tr>
            <tr><td data-column="0"><p>Book hall</p>
            </td><td data-column="1"><p>CD</p>
            </td></tr>
            </table>
            <p><b>Next meeting:</b> 8 June</p>
            """);
  }

  @Test
  void readsMoinMoinAndConfluence() throws IOException {
    assertThat(
            reader.body(
                "moin.txt", "= Minutes =\n== Topics ==\n 1. Budget\n   * Ann: ok\n||'''Who'''||\n"))
        .contains("<h1>Minutes</h1>\n<h2>Topics</h2>")
        .contains("<li data-depth=\"1\" data-label=\"•\">Ann: ok");
    assertThat(
            reader.body(
                "confluence.txt",
                "h2. Minutes\n\nh3. Actions\n\n|| Action || Owner ||\n| Write | AB |\n"))
        .contains("<h2>Minutes</h2>\n<h3>Actions</h3>\n<table>\n<tr><th data-column=\"0\">")
        .contains("<td data-column=\"1\"><p>AB</p>");
  }

  @Test
  void keepsTheTurnsOfAChatApart() throws IOException {
    String turn = " <ann> welcome all to this meeting of the group that looks after the old mill\n";
    String body =
        reader.body("log.txt", "[19:02]" + turn + "[19:03]" + turn + "ACTION - Carl to write\n");
    assertThat(body.split("\n", -1)).hasSize(4);
    assertThat(body).endsWith("<p>ACTION - Carl to write</p>\n");
  }

  @Test
  void takesLabelsBeforeTabsForAListAndNotForATable() throws IOException {
    assertThat(reader.body("a.txt", "1.\tAgree letter\n2.\tSend letter\n"))
        .isEqualTo("<p>1.&#9;Agree letter</p>\n<p>2.&#9;Send letter</p>\n");
    assertThat(reader.body("b.txt", "No.\tItem\n1.\tWelcome\n2.\tClose\n")).contains("<table>");
    assertThat(reader.body("c.txt", "1.\tWelcome\tAB\n2.\tClose\tCD\n")).contains("<table>");
  }
}
