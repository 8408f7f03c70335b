package org.minutebook.extract.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.minutebook.extract.Documents;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.text.MeetingText;

/**
 * Whatever a document looks like, its records are sound. {@code -Dseed=N} runs one document again,
 * {@code -Ddocuments=N} runs more of them.
 */
class RandomDocumentsTest {
  private static final int DOCUMENTS = Integer.getInteger("documents", 300);

  @Test
  void recordsOfAnyDocumentAreSound() {
    Long asked = Long.getLong("seed");
    long first = asked == null ? 1 : asked;
    long last = asked == null ? DOCUMENTS : asked;
    for (long seed = first; seed <= last; seed++) {
      MeetingText text = new RandomDocument(new Random(seed)).build();
      try {
        Documents.records(text);
      } catch (RuntimeException | StackOverflowError | AssertionError e) {
        fail("seed " + seed + ": " + e + "\n" + text.text(), e);
      }
    }
  }

  @Test
  void anEmptyDocumentIsOnePartOfWhichNothingIsKnown() {
    MeetingRecord record = Documents.document().record();
    assertThat(record.items()).isEmpty();
    assertThat(record.body()).isEmpty();
  }

  @Test
  @ResourceLock(Resources.LOCALE)
  @ResourceLock(Resources.TIME_ZONE)
  void theSameTextGivesTheSameRecordsInAnyCountry() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    for (long seed = 1; seed <= 25; seed++) {
      MeetingText text = new RandomDocument(new Random(seed)).build();
      List<MeetingRecord> here = Documents.records(text);
      try {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertThat(Documents.records(text)).as("seed %d", seed).isEqualTo(here);
      } finally {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
      }
    }
  }
}
