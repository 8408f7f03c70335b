package org.minutebook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.index.Query.Scope;
import org.minutebook.index.Results.Count;
import org.minutebook.model.text.PartType;

/** Filters, order, counts and snippets. */
class ResultsTest {
  @TempDir static Path folder;
  private static MeetingIndex index;

  @BeforeAll
  static void applyTheArchive() throws IOException {
    index = MeetingIndexes.open(folder);
    index.apply(InventedArchive.changes());
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @Test
  void hitSaysWhereItStands() throws Exception {
    Hit hit = only("officers", Scope.ACTIONS);
    assertThat(hit.recordId()).isEqualTo(InventedArchive.ashby08().record().id());
    assertThat(hit.uri()).isEqualTo(InventedArchive.ASHBY_08);
    assertThat(hit.type()).isEqualTo(PartType.MINUTES);
    assertThat(hit.body()).contains("Ashby Vale Partnership Board");
    assertThat(hit.date()).contains(LocalDate.of(2008, 9, 4));
    assertThat(hit.item()).contains("3");
    assertThat(hit.heading()).contains("Setting the agenda");
    assertThat(hit.page()).isEqualTo(2);
    assertThat(hit.score()).isPositive();
  }

  @Test
  void unnumberedTextIsAHitWithoutItemOnItsPage() throws Exception {
    Hit before = only("\"ashby vale\"", Scope.ITEMS);
    assertThat(before.item()).isEmpty();
    assertThat(before.heading()).isEmpty();
    assertThat(before.page()).isEqualTo(1);
    assertThat(only("noon", Scope.ITEMS).page()).isEqualTo(2);
    assertThat(only("business", Scope.ITEMS).heading()).contains("Any other business");
  }

  @Test
  void filtersNarrowEveryScope() throws Exception {
    assertThat(filtered("", "vale partner", null, null, null, null))
        .containsExactly("ashby-09", "ashby-08");
    assertThat(filtered("", "CORBY", null, null, null, null)).containsExactly("corby");
    assertThat(filtered("", "no such body", null, null, null, null)).isEmpty();
    assertThat(filtered("", null, "2009-01-15", null, null, null))
        .containsExactly("corby", "ashby-09");
    assertThat(filtered("", null, null, "2008-09-04", null, null)).containsExactly("ashby-08");
    assertThat(filtered("", null, "2008-09-05", "2009-06-29", null, null))
        .containsExactly("ashby-09");
    assertThat(filtered("", null, "2010-01-01", "2009-01-01", null, null)).isEmpty();
    assertThat(filtered("", null, null, null, PartType.NOTES, null)).containsExactly("corby");
    assertThat(filtered("", null, null, null, null, "toft, mark")).containsExactly("ashby-08");
    assertThat(filtered("", null, null, null, null, "Mark Miller")).isEmpty();
    assertThat(filtered("budget", "ashby", "2009-01-01", null, PartType.AGENDA, "Miller"))
        .containsExactly("ashby-09");
  }

  @Test
  void longFiltersAndWordsAreNoTrouble() throws Exception {
    for (String part : List.of("a".repeat(1000), "ab ".repeat(5000), "x".repeat(100_000))) {
      assertThat(filtered("", part, null, null, null, null)).isEmpty();
      assertThat(filtered("", null, null, null, null, part)).isEmpty();
    }
    for (String word : List.of("a".repeat(500), "\uD83D\uDE00a".repeat(150))) {
      assertThat(keys(word)).isEmpty();
      assertThat(keys(word + "*")).isEmpty();
      assertThat(keys(word + "~2")).isEmpty();
    }
  }

  @Test
  void filterWithoutAWordIsNoneForBodiesAndFindsNobody() throws Exception {
    assertThat(filtered("", "  ", null, null, null, null)).hasSize(4);
    assertThat(filtered("", null, null, null, null, "&")).isEmpty();
  }

  private static List<String> filtered(
      String text,
      @Nullable String body,
      @Nullable String from,
      @Nullable String to,
      @Nullable PartType type,
      @Nullable String person)
      throws Exception {
    Query query =
        new Query(
            text,
            Optional.ofNullable(body),
            Optional.ofNullable(from).map(LocalDate::parse),
            Optional.ofNullable(to).map(LocalDate::parse),
            Optional.ofNullable(type),
            Optional.ofNullable(person),
            Scope.DOCUMENTS,
            false,
            10);
    return InventedArchive.keys(index.search(query)).toList();
  }

  @Test
  void countsCoverAllHitsNotOnlyThoseShown() throws Exception {
    Results results = index.search(Query.of("", Scope.ITEMS, 1));
    assertThat(results.hits()).hasSize(1);
    assertThat(results.total()).isEqualTo(14);
    assertThat(results.bodies())
        .containsExactly(
            new Count("Ashby Vale Partnership Board", 10),
            new Count("Borrowdale Compact Group", 3),
            new Count("Corby Housing Forum", 1));
    assertThat(results.years()).containsExactly(new Count("2009", 4), new Count("2008", 7));
    assertThat(results.types())
        .containsExactly(
            new Count("minutes", 7),
            new Count("agenda", 3),
            new Count("terms-of-reference", 3),
            new Count("notes", 1));
  }

  @Test
  void countsFollowTheQuery() throws Exception {
    Results results = index.search(Query.of("budget date:2009", Scope.ITEMS, 10));
    assertThat(results.bodies()).containsExactly(new Count("Ashby Vale Partnership Board", 1));
    assertThat(results.years()).containsExactly(new Count("2009", 1));
    assertThat(results.types()).containsExactly(new Count("agenda", 1));
  }

  @Test
  void headingOutranksText() throws Exception {
    assertThat(keys("budget")).endsWith("ashby-08/3");
    assertThat(keys("agenda").getFirst()).isEqualTo("ashby-08/3");
  }

  @Test
  void exactWordOutranksWordsLikeIt() throws Exception {
    try (MeetingIndex other = MeetingIndexes.open(folder.resolve("like"))) {
      other.apply(
          List.of(
              new RecordSketch("a", PartType.NOTES).line("the form").change(1),
              new RecordSketch("b", PartType.NOTES).line("the farm").change(2)));
      assertThat(InventedArchive.keys(other.search(Query.of("farm~", Scope.ITEMS, 5))))
          .containsExactly("b", "a");
    }
  }

  @Test
  void equalsAreOrderedByDateThenFileThenPlace() throws Exception {
    assertThat(keys(""))
        .containsExactly(
            "corby",
            "ashby-09/1",
            "ashby-09/2",
            "ashby-09/10",
            "ashby-08/1",
            "ashby-08/2",
            "ashby-08/2.2",
            "ashby-08/3",
            "ashby-08",
            "ashby-08",
            "ashby-08",
            "borrow/(a)",
            "borrow/(b)",
            "borrow");
    assertThat(keys("body:vale"))
        .isEqualTo(keys("").stream().filter(k -> k.startsWith("ashby")).toList());
  }

  @Test
  void lowerLimitGivesTheSameBeginning() throws Exception {
    List<Hit> all = index.search(Query.of("budget OR the", Scope.ITEMS, 100)).hits();
    for (int limit = 1; limit <= all.size(); limit++) {
      assertThat(index.search(Query.of("budget OR the", Scope.ITEMS, limit)).hits())
          .isEqualTo(all.subList(0, limit));
    }
    assertThat(index.search(Query.of("budget OR the", Scope.ITEMS, Integer.MAX_VALUE)).hits())
        .isEqualTo(all);
  }

  @Test
  void snippetMarksWhatWasLookedFor() throws Exception {
    assertThat(marked("\"terms of reference\" housing", "ashby-08/2.2"))
        .isEqualTo(
            "2.2 Members agreed the [terms] [of] [reference] of the [housing] sub-committee.");
    assertThat(marked("organizing", "ashby-08/3")).contains("The [organisation] of meetings");
    assertThat(marked("caf*", "ashby-08/2")).contains("the [café] and");
    assertThat(marked("libary~", "ashby-08/2")).contains("the [library].");
    assertThat(marked("heading:budget", "ashby-08/2")).startsWith("2 [Budget] The treasurer");
    assertThat(marked("bronte -unicorn NOT budget", "ashby-08/1")).endsWith("Zoë [Brontë].");
    assertThat(marked("\"treasurer café\"~5", "ashby-08/2")).contains("[treasurer]", "[café]");
  }

  @Test
  void snippetWithoutAnyMatchShowsTheBeginning() throws Exception {
    assertThat(marked("item:2", "ashby-08/2")).startsWith("2 Budget").doesNotContain("[");
    assertThat(marked("", "corby")).startsWith("JD to visit");
  }

  @Test
  void snippetOfAFailedFileIsItsName() throws Exception {
    Hit hit = only("corby_minutes-2007", Scope.DOCUMENTS);
    assertThat(bracketed(hit)).isEqualTo("scans/[corby]_[minutes]-[2007] (scan).pdf");
    assertThat(only("file:scans", Scope.DOCUMENTS).snippet()).isEqualTo(InventedArchive.SCAN);
  }

  private static String marked(String query, String key) throws Exception {
    return index.search(Query.of(query, Scope.ITEMS, 100)).hits().stream()
        .filter(hit -> InventedArchive.key(hit).equals(key))
        .map(ResultsTest::bracketed)
        .findFirst()
        .orElseThrow();
  }

  private static String bracketed(Hit hit) {
    StringBuilder text = new StringBuilder(hit.snippet());
    for (var mark : hit.highlights().reversed()) {
      text.insert(mark.end(), ']').insert(mark.start(), '[');
    }
    return text.toString();
  }

  private static Hit only(String text, Scope scope) throws Exception {
    List<Hit> hits = index.search(Query.of(text, scope, 10)).hits();
    assertThat(hits).hasSize(1);
    return hits.getFirst();
  }

  private static List<String> keys(String text) throws Exception {
    return InventedArchive.keys(index.search(Query.of(text, Scope.ITEMS, 100))).toList();
  }
}
