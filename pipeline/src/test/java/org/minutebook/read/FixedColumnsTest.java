package org.minutebook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns that are laid out with spaces in plain text. */
final class FixedColumnsTest {
  @TempDir Path folder;
  private InProcess reader = new InProcess(Path.of("."));

  @BeforeEach
  void open() {
    reader = new InProcess(folder);
  }

  @Test
  void standsOwnersBesideTheParagraphOnWhoseLineTheyAre() throws IOException {
    String body =
        reader.body(
            "a.txt",
            """
            MILL LANE TRUST

            Ref     Item                                                Action
            11/4    Welcome
                    The chair welcomed members, who thanked her for the
                    new chairs.

            11/5    Letter
                    The letter has not been answered.
                    Clerk to write to the county again about the path,
                    with a copy to the owner.                             AB

            This line is not part of the table at all.
            """);
    assertThat(body)
        .contains("<th data-column=\"2\"><p>Action</p>")
        .contains(
            "<tr><td data-column=\"0\"><p>11/4</p>\n</td><td data-column=\"1\"><p>Welcome</p>")
        .contains("<p>The chair welcomed members, who thanked her for the new chairs.</p>")
        .contains(
            "<p>Clerk to write to the county again about the path, with a copy to the owner.</p>\n"
                + "</td><td data-column=\"2\"><p>AB</p>")
        .contains("not been answered.</p>\n</td><td data-column=\"2\"></td>")
        .endsWith("</table>\n<p>This line is not part of the table at all.</p>\n");
  }

  @Test
  void makesATableOfNeighbouringLinesWithCellsUnderEachOther() throws IOException {
    String body =
        reader.body(
            "a.txt",
            """
            Present:   Ann Bell     AB    Chair
                       Carl Dunn    CD    Clerk
            Apologies: Ed Fox       EF

            The group met.
            """);
    assertThat(body)
        .startsWith("<table>\n<tr><td data-column=\"0\"><p>Present:</p>")
        .contains("<td data-column=\"1\"><p>Carl Dunn</p>\n</td><td data-column=\"2\"><p>CD</p>")
        .endsWith("</table>\n<p>The group met.</p>\n");
  }

  @Test
  void leavesListsAndSentencesWithTwoSpacesAlone() throws IOException {
    assertThat(reader.body("a.txt", "1.   Welcome\n2.   Finance\n3.   Close\n"))
        .doesNotContain("<table>");
    assertThat(
            reader.body(
                "b.txt", "It was moved.  It was carried.\nIt was moved.  It was lost again.\n"))
        .doesNotContain("<table>");
  }

  @Test
  void readsFrontMatterOfEitherFence() throws IOException {
    String toml =
        """
        +++
        title = "Exec Minutes"
        date = "2006-11-17"

        [extra]
        kind = "x"
        +++

        ## One
        """;
    assertThat(reader.body("a.md", toml))
        .isEqualTo("<h1>Exec Minutes</h1>\n<p>date: 2006-11-17</p>\n<h2>One</h2>\n");
    String yaml =
        """
        ---
        title: Notes
        attendees:
          - Ann Bell
          - Carl Dunn
        present: [Ed, "Flo"]
        ---
        # One
        """;
    assertThat(reader.body("b.md", yaml))
        .isEqualTo(
            """
            <h1>Notes</h1>
            <p>attendees: Ann Bell, Carl Dunn</p>
            <p>present: Ed, Flo</p>
            <h1>One</h1>
            """);
  }
}
