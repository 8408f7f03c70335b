package org.minutebook.book;

import java.util.List;
import java.util.Optional;
import org.minutebook.model.record.Outcome;
import org.minutebook.model.record.Reason;

/** The readings that a book keeps, and the records that can be made of them anew. */
public final class Readings {
  private final SqliteWritableBook book;
  private final Database database;

  Readings(SqliteWritableBook book) {
    this.book = book;
    this.database = book.database;
  }

  /**
   * A current content whose records may be renewed.
   *
   * @param uri its first current name
   * @param isKept whether the book keeps its reading
   */
  public record Renewable(String sha256, String uri, long bytes, boolean isKept) {}

  /** Keeps the reading of a content that the book has, in the place of an earlier one. */
  public void keep(String sha256, Reading reading) throws BookException {
    book.together(
        () ->
            database.run(
                "INSERT OR REPLACE INTO reading"
                    + " (sha256, media_type, ocr, confidence, reason, detail, xhtml)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                sha256,
                reading.mediaType(),
                reading.ocr() ? 1 : 0,
                reading.confidence().orElse(null),
                reading.loss().map(Reason::name).orElse(null),
                reading.detail(),
                reading.xhtml().bytes()));
  }

  public Optional<Reading> of(String sha256) throws BookException {
    synchronized (book) {
      return database.first(
          "SELECT media_type, ocr, confidence, reason, detail, xhtml FROM reading WHERE sha256 = ?",
          row -> {
            double confidence = row.getDouble(3);
            return new Reading(
                row.getString(1),
                row.getBoolean(2),
                row.wasNull() ? Optional.empty() : Optional.of(confidence),
                Optional.ofNullable(row.getString(4)).map(Reason::valueOf),
                row.getString(5),
                new Packed(row.getBytes(6)));
          },
          sha256);
    }
  }

  /**
   * The current contents with records that another version made.
   *
   * @param version the present one; empty for all contents with records
   */
  public List<Renewable> madeByOthersThan(Optional<String> version) throws BookException {
    synchronized (book) {
      return database.list(
          "SELECT c.sha256, (SELECT uri FROM name AS n WHERE n.sha256 = c.sha256"
              + " AND n.superseded = 0 ORDER BY id LIMIT 1) AS uri, c.bytes,"
              + " EXISTS (SELECT 1 FROM reading AS r WHERE r.sha256 = c.sha256)"
              + " FROM content AS c WHERE c.kind IN ('RECORDED', 'PARTIAL') AND uri IS NOT NULL"
              + " AND (?1 IS NULL OR c.version IS NOT ?1) ORDER BY c.id",
          row ->
              new Renewable(row.getString(1), row.getString(2), row.getLong(3), row.getBoolean(4)),
          version.orElse(null));
    }
  }

  /** Puts records in the place of a content's earlier ones. */
  public void renew(Renewable content, Outcome outcome, Circumstances circumstances)
      throws BookException {
    book.together(
        () -> {
          book.putContent(content.sha256(), content.bytes(), outcome);
          book.confirm(content.sha256(), circumstances);
          return book.changed(true, content.sha256());
        });
  }

  /** Asks for a content to be read again, by the next import at the latest. */
  public void reopen(Renewable content) throws BookException {
    book.together(
        () -> {
          new Reopening(database).reopen(content.sha256());
          return content;
        });
  }
}
