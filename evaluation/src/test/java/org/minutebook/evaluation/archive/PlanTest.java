package org.minutebook.evaluation.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** An archive is the same for the same seed, and mixed as real ones are. */
final class PlanTest {
  private static final int MANY = 4_000;

  @Test
  void everyFormatIsTheSameToTheByteWheneverAndWhereverItIsMade() throws IOException {
    Map<String, byte[]> here = new HashMap<>();
    Plan plan = new Plan(7);
    Map<String, Integer> places = new HashMap<>();
    for (int place = 0; places.size() < 8; place++) {
      if (plan.kind(place) == Entry.Kind.DOCUMENT) {
        places.putIfAbsent(ending(plan.path(place)), place);
      }
    }
    places.put("broken", first(plan, Entry.Kind.BROKEN));
    for (Map.Entry<String, Integer> place : places.entrySet()) {
      here.put(place.getKey(), plan.entry(place.getValue()).bytes());
    }
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
      for (Map.Entry<String, Integer> place : places.entrySet()) {
        assertThat(new Plan(7).entry(place.getValue()).bytes())
            .as(place.getKey())
            .isEqualTo(here.get(place.getKey()));
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(here.keySet())
        .containsExactlyInAnyOrder(
            "pdf", "docx", "odt", "rtf", "txt", "html", "eml", "msg", "broken");
  }

  @Test
  void anotherSeedIsAnotherArchive() throws IOException {
    assertThat(new Plan(1).path(5)).isNotEqualTo(new Plan(2).path(5));
    assertThat(new Plan(1).scan(0).bytes()).isEqualTo(new Plan(1).scan(0).bytes());
  }

  @Test
  void halfIsPdfAThirdIsWordFiveInAHundredAreCopiesAndOneIsBroken() {
    Plan plan = new Plan(1);
    Map<String, Integer> endings = new HashMap<>();
    Map<Entry.Kind, Integer> kinds = new EnumMap<>(Entry.Kind.class);
    Set<String> paths = new HashSet<>();
    for (int place = 0; place < MANY; place++) {
      String path = plan.path(place);
      assertThat(paths.add(path)).as(path).isTrue();
      kinds.merge(plan.kind(place), 1, Integer::sum);
      endings.merge(ending(path), 1, Integer::sum);
    }
    Offset<Double> tolerance = Offset.offset(0.01);
    assertThat(share(endings, "pdf")).isCloseTo(0.50, tolerance);
    assertThat(share(endings, "docx") + share(endings, "odt") + share(endings, "rtf"))
        .isCloseTo(0.34, tolerance);
    assertThat(share(endings, "txt") + share(endings, "html")).isCloseTo(0.10, tolerance);
    assertThat(share(endings, "eml") + share(endings, "msg")).isCloseTo(0.06, tolerance);
    assertThat(share(kinds, Entry.Kind.DUPLICATE)).isCloseTo(0.05, Offset.offset(0.002));
    assertThat(share(kinds, Entry.Kind.BROKEN)).isCloseTo(0.01, Offset.offset(0.002));
  }

  @Test
  void aPdfHasTwoToTenPages() throws IOException {
    Plan plan = new Plan(3);
    Set<Integer> lengths = new HashSet<>();
    for (int place = 0; place < 60; place++) {
      if (plan.kind(place) == Entry.Kind.DOCUMENT && plan.path(place).endsWith(".pdf")) {
        try (PDDocument pdf = Loader.loadPDF(plan.entry(place).bytes())) {
          assertThat(pdf.getNumberOfPages()).as(plan.path(place)).isBetween(2, 10);
          lengths.add(pdf.getNumberOfPages());
        }
      }
    }
    assertThat(lengths).hasSizeGreaterThan(4);
  }

  private static int first(Plan plan, Entry.Kind kind) {
    int place = 0;
    while (plan.kind(place) != kind) {
      place++;
    }
    return place;
  }

  private static String ending(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private static <K> double share(Map<K, Integer> counts, K key) {
    return (double) counts.getOrDefault(key, 0) / MANY;
  }
}
