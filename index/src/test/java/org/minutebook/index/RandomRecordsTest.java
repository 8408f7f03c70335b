package org.minutebook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.index.Query.Scope;
import org.minutebook.index.Results.Count;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Owner;
import org.minutebook.model.text.PartType;
import org.minutebook.model.text.Span;

/** What holds for whatever records and queries. */
class RandomRecordsTest {
  private static final String[] WORDS = {
    "budget",
    "Budgets",
    "café",
    "Straße",
    "ŽUPA",
    "terms",
    "of",
    "reference",
    "(a)",
    "&",
    "\uD83D\uDE00",
    "co\u00ADoperate",
    "e\u0301t\u00E9",
    "x".repeat(300),
    "12.5",
    "\u4F1A\u8B70",
    "O\u2019Brien",
    "\uD800",
    "\u0001odd",
    "AND",
    "NOT",
    "\"",
    "a\tb",
    "..."
  };

  private static final String[] QUERY_BITS = {
    "budget",
    "caf*",
    "terms~",
    "\"terms of\"",
    "\"budget x\"~4",
    "(",
    ")",
    "AND",
    "OR",
    "NOT",
    "-",
    "body:",
    "person:",
    "owner:",
    "date:2008",
    "date:[2008 TO *]",
    "type:minutes",
    "item:1",
    "*",
    "\"",
    "~",
    "[",
    "heading:budget",
    "\u4F1A",
    "file:r1",
    "\uD83D\uDE00"
  };

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void everythingIsFoundOnceAndShownInBounds(long seed) throws Exception {
    Random random = new Random(seed);
    try (MeetingIndex index = MeetingIndexes.open(folder)) {
      List<IndexChange> changes = new ArrayList<>();
      for (int i = 1; i <= 15; i++) {
        changes.add(record(random, i).change(i));
      }
      index.apply(changes);
      List<MeetingRecord> records = changes.stream().flatMap(c -> c.records().stream()).toList();
      assertCounts(index, records);
      assertEveryWordIsFound(index, records);
      for (int i = 0; i < 300; i++) {
        assertInvariants(index, query(random), any(random, List.of(Scope.values())));
      }
    }
  }

  private static void assertCounts(MeetingIndex index, List<MeetingRecord> records)
      throws Exception {
    assertThat(total(index, Scope.DOCUMENTS)).isEqualTo(records.size());
    assertThat(total(index, Scope.ITEMS))
        .isGreaterThanOrEqualTo(records.stream().mapToLong(r -> r.items().size()).sum());
    assertThat(total(index, Scope.ACTIONS))
        .isEqualTo(records.stream().mapToLong(r -> r.actions().size()).sum());
    assertThat(total(index, Scope.DECISIONS))
        .isEqualTo(records.stream().mapToLong(r -> r.decisions().size()).sum());
  }

  private static long total(MeetingIndex index, Scope scope) throws Exception {
    return index.search(Query.of("", scope, 1)).total();
  }

  /** As a phrase of one word, in its document and in an item or beside the items. */
  private static void assertEveryWordIsFound(MeetingIndex index, List<MeetingRecord> records)
      throws Exception {
    for (MeetingRecord record : records) {
      Set<String> words = new HashSet<>(List.of(record.text().split("[\\s\"*]+")));
      for (String word : words) {
        if (word.length() < 200 && word.codePoints().anyMatch(Character::isLetterOrDigit)) {
          for (Scope scope : List.of(Scope.DOCUMENTS, Scope.ITEMS)) {
            String query = "\"" + word + "\" file:\"" + record.source().uri() + '"';
            assertThat(index.search(Query.of(query, scope, 1)).total())
                .as("%s in %s of %s", word, scope, record.text())
                .isPositive();
          }
        }
      }
    }
  }

  private static void assertInvariants(MeetingIndex index, String text, Scope scope)
      throws Exception {
    Results results;
    try {
      results = index.search(Query.of(text, scope, 7));
    } catch (QuerySyntaxException e) {
      assertThat(e.position()).as(text).isBetween(0, text.length());
      assertThat(e.getMessage()).as(text).isNotBlank();
      return;
    }
    assertThat(results.hits()).as(text).hasSize((int) Math.min(7, results.total()));
    assertThat(sum(results.types())).as(text).isEqualTo(results.total());
    assertThat(sum(results.bodies())).as(text).isLessThanOrEqualTo(results.total());
    assertThat(sum(results.years())).as(text).isLessThanOrEqualTo(results.total());
    double score = Double.MAX_VALUE;
    for (Hit hit : results.hits()) {
      assertThat(hit.score()).as(text).isBetween(0.0, score);
      score = hit.score();
      assertThat(hit.page()).isPositive();
      assertThat(hit.snippet()).as(text).doesNotContain("\n", "\t").isNotBlank();
      int last = 0;
      for (Span mark : hit.highlights()) {
        assertThat(mark.start()).as(text).isGreaterThanOrEqualTo(last);
        assertThat(mark.isEmpty()).as(text).isFalse();
        last = mark.end();
      }
      assertThat(last).as(text).isLessThanOrEqualTo(hit.snippet().length());
    }
    assertThat(index.search(Query.of(text, scope, 7))).isEqualTo(results);
  }

  private static long sum(List<Count> counts) {
    return counts.stream().mapToLong(Count::hits).sum();
  }

  private static RecordSketch record(Random random, int i) {
    PartType type = any(random, List.of(PartType.values()));
    RecordSketch sketch = new RecordSketch("r" + i + ".txt", type);
    if (random.nextBoolean()) {
      sketch.body("Body " + words(random, 1 + random.nextInt(3)));
    }
    if (random.nextBoolean()) {
      sketch.date("200" + random.nextInt(10) + "-0" + (1 + random.nextInt(9)) + "-11");
    }
    sketch.person("p1", "Pat Budget", "PB");
    sketch.line("Present " + words(random, 4));
    int items = random.nextInt(5);
    for (int n = 1; n <= items; n++) {
      String body = "said " + words(random, random.nextInt(60));
      String number = random.nextBoolean() ? Integer.toString(n) : "";
      sketch.item(number, number.isEmpty() ? "Head " + words(random, 2) : "", body);
      if (random.nextBoolean()) {
        sketch.action(body, number, new Owner("PB", Optional.of("p1"), List.of()));
        sketch.decision(body, number);
      }
      if (random.nextBoolean()) {
        sketch.line(words(random, 3));
      }
    }
    return sketch;
  }

  private static <T> T any(Random random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static String words(Random random, int count) {
    return random
        .ints(count, 0, WORDS.length)
        .mapToObj(i -> WORDS[i])
        .collect(Collectors.joining(" "));
  }

  private static String query(Random random) {
    return random
        .ints(1 + random.nextInt(6), 0, QUERY_BITS.length)
        .mapToObj(i -> QUERY_BITS[i])
        .collect(Collectors.joining(random.nextInt(4) == 0 ? "" : " "));
  }
}
