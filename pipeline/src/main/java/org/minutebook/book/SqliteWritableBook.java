package org.minutebook.book;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.minutebook.json.RecordJson;
import org.minutebook.json.RecordJson.Detail;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Outcome;
import org.minutebook.model.record.Reason;

/** The writing side: every method is one transaction. */
final class SqliteWritableBook extends SqliteBook implements WritableBook {
  private final BookLock lock;
  private final InFlight inFlight;

  SqliteWritableBook(BookFolder place, Database database, BookLock lock) {
    super(place, database);
    this.lock = lock;
    this.inFlight = new InFlight(database);
  }

  @Override
  public synchronized <T> T together(Changes<T> changes) throws BookException {
    return change(changes::make);
  }

  private <T> T change(Database.Work<T> work) throws BookException {
    if (database.isInTransaction()) {
      return work.done();
    }
    T result =
        database.transaction(
            () -> {
              T made = work.done();
              place.watch().reached(Step.CHANGE_MADE);
              return made;
            });
    place.watch().reached(Step.CHANGE_COMMITTED);
    return result;
  }

  @Override
  public synchronized boolean take(Sighting seen, Outcome outcome, Circumstances circumstances)
      throws BookException {
    return change(
        () -> {
          boolean content = putContent(seen.sha256(), seen.bytes(), outcome);
          boolean name = putName(seen, Set.of());
          confirm(seen.sha256(), circumstances);
          return changed(content || name, seen.sha256());
        });
  }

  @Override
  public synchronized void confirm(String sha256, Circumstances circumstances)
      throws BookException {
    change(
        () ->
            database.run(
                "UPDATE content SET fingerprint = ?, version = ?, reopened = 0 WHERE sha256 = ?",
                circumstances.fingerprint(),
                circumstances.version(),
                sha256));
  }

  @Override
  public synchronized int reopen(Set<Reason> reasons, List<String> under) throws BookException {
    return change(() -> new Reopening(database).ask(reasons, under));
  }

  @Override
  public synchronized List<KnownFile> reopened(Set<Reason> reasons, List<String> under)
      throws BookException {
    return new Reopening(database).files(reasons, under);
  }

  @Override
  public synchronized void beginReading(Sighting seen) throws BookException {
    inFlight.mark(seen);
    place.watch().reached(Step.MARKED);
  }

  @Override
  public synchronized void endReading(String sha256) throws BookException {
    change(
        () -> {
          inFlight.clear(sha256);
          return sha256;
        });
  }

  @Override
  public synchronized int countKills() throws BookException {
    return change(inFlight::countKills);
  }

  @Override
  public synchronized void endAllReading() throws BookException {
    change(
        () -> {
          inFlight.calm();
          return 0;
        });
  }

  @Override
  public synchronized boolean see(Sighting seen) throws BookException {
    return change(() -> changed(putName(seen, Set.of()), seen.sha256()));
  }

  @Override
  public synchronized boolean leave(String place, String uri, Outcome outcome)
      throws BookException {
    Verdict verdict = Verdict.of(outcome);
    return change(
        () -> {
          Optional<Name> known = current(place);
          if (known.isPresent()
              && (known.get().sha256().isPresent()
                  || known.get().verdict().equals(Optional.of(verdict)))) {
            return false;
          }
          forget(known);
          database.run(
              "INSERT INTO name (place, uri, kind, reason, detail) VALUES (?, ?, ?, ?, ?)",
              place,
              uri,
              verdict.kind().name(),
              verdict.reason().map(Enum::name).orElse(null),
              verdict.detail());
          return true;
        });
  }

  @Override
  public synchronized boolean contain(Sighting container, List<ContainerEntry> entries)
      throws BookException {
    Set<String> inside =
        entries.stream()
            .map(entry -> container.place() + "!/" + entry.name())
            .collect(Collectors.toSet());
    return change(
        () -> {
          boolean content =
              putContent(container.sha256(), container.bytes(), Verdict.CONTAINER, List.of());
          boolean listed = putEntries(container.sha256(), entries);
          boolean name = putName(container, inside);
          return changed(content || listed || name, container.sha256());
        });
  }

  @Override
  public synchronized List<String> unrefinedBodies() throws BookException {
    return database.list(
        "SELECT DISTINCT body FROM record WHERE unrefined = 1 AND body IS NOT NULL ORDER BY body",
        SqliteBook::string);
  }

  @Override
  public synchronized List<Kin> recordsOf(String body) throws BookException {
    return database.list(
        "SELECT sha256 || '#' || part, unrefined FROM record AS r WHERE body = ?"
            + " AND EXISTS (SELECT 1 FROM name AS n WHERE n.sha256 = r.sha256"
            + " AND n.superseded = 0) ORDER BY day IS NULL, day, sha256, part",
        row -> new Kin(row.getString(1), row.getBoolean(2)),
        body);
  }

  @Override
  public synchronized void refined(String body) throws BookException {
    change(
        () ->
            database.run("UPDATE record SET unrefined = 0 WHERE body = ? AND unrefined = 1", body));
  }

  @Override
  public synchronized boolean refine(MeetingRecord record) throws BookException {
    String sha256 = record.source().sha256();
    int part = record.source().part();
    String line = RecordJson.write(record, Detail.WITH_TEXT);
    return change(
        () -> {
          List<String> lines = linesOf(sha256);
          if (part > lines.size()) {
            throw new IllegalArgumentException("the book has no record " + record.id());
          }
          if (lines.get(part - 1).equals(line)) {
            return false;
          }
          database.run(
              "UPDATE record SET json = ? WHERE sha256 = ? AND part = ?", line, sha256, part);
          return changed(true, sha256);
        });
  }

  @Override
  public boolean keep(Path file, String sha256) throws IOException {
    return place.originals().keep(file, sha256);
  }

  @Override
  public Meetings meetings() {
    return new Meetings(this);
  }

  @Override
  public Readings readings() {
    return new Readings(this);
  }

  @Override
  public Erasing erasing() {
    return new Erasing(this);
  }

  @Override
  public synchronized void close() throws BookException {
    try {
      super.close();
    } finally {
      lock.close();
    }
  }

  boolean putContent(String sha256, long bytes, Outcome outcome) throws BookException {
    return putContent(sha256, bytes, Verdict.of(outcome), records(outcome));
  }

  private boolean putContent(
      String sha256, long bytes, Verdict verdict, List<MeetingRecord> records)
      throws BookException {
    List<String> lines =
        records.stream().map(record -> RecordJson.write(record, Detail.WITH_TEXT)).toList();
    if (verdict(sha256).equals(Optional.of(verdict)) && lines.equals(linesOf(sha256))) {
      return false;
    }
    database.run(
        "INSERT INTO content (sha256, bytes, kind, reason, detail, sequence)"
            + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (sha256) DO UPDATE SET"
            + " kind = excluded.kind, reason = excluded.reason, detail = excluded.detail",
        sha256,
        bytes,
        verdict.kind().name(),
        verdict.reason().map(Enum::name).orElse(null),
        verdict.detail(),
        next());
    database.run("DELETE FROM record WHERE sha256 = ?", sha256);
    for (int part = 1; part <= lines.size(); part++) {
      MeetingRecord record = records.get(part - 1);
      database.run(
          "INSERT INTO record (sha256, part, json, body, day) VALUES (?, ?, ?, ?, ?)",
          sha256,
          part,
          lines.get(part - 1),
          record.body().map(BodyKey::of).orElse(null),
          record.meeting().date().map(LocalDate::toString).orElse(null));
    }
    return true;
  }

  private List<String> linesOf(String sha256) throws BookException {
    return database.list(
        "SELECT json FROM record WHERE sha256 = ? ORDER BY part", SqliteBook::string, sha256);
  }

  private boolean putEntries(String container, List<ContainerEntry> entries) throws BookException {
    if (entries.equals(entries(container))) {
      return false;
    }
    database.run("DELETE FROM entry WHERE container = ?", container);
    int position = 0;
    for (ContainerEntry entry : entries) {
      position++;
      database.run(
          "INSERT INTO entry (container, position, name, sha256, bytes) VALUES (?, ?, ?, ?, ?)",
          container,
          position,
          entry.name(),
          entry.sha256(),
          entry.bytes());
    }
    return true;
  }

  /**
   * Makes a content the current one at its place.
   *
   * @param inside the places within the container that it is; those of the one before it go
   */
  private boolean putName(Sighting seen, Set<String> inside) throws BookException {
    Optional<Name> known = current(seen.place());
    if (known.isPresent() && known.get().sha256().equals(Optional.of(seen.sha256()))) {
      return false;
    }
    forget(known);
    if (known.isPresent()) {
      forgetInside(seen.place(), inside);
    }
    database.run(
        "UPDATE record SET unrefined = 1 WHERE sha256 = ?1 AND NOT EXISTS (SELECT 1 FROM name"
            + " WHERE sha256 = ?1 AND superseded = 0)",
        seen.sha256());
    database.run(
        "INSERT INTO name (place, uri, sha256, bytes, modified) VALUES (?, ?, ?, ?, ?)",
        seen.place(),
        seen.uri(),
        seen.sha256(),
        seen.bytes(),
        seen.modified().toEpochMilli());
    return true;
  }

  private void forgetInside(String container, Set<String> except) throws BookException {
    // '0' follows '/': the range holds every place that begins with the container's.
    for (String inner :
        database.list(
            "SELECT place FROM name WHERE superseded = 0 AND place >= ? AND place < ?",
            SqliteBook::string,
            container + "!/",
            container + "!0")) {
      if (!except.contains(inner)) {
        forget(current(inner));
      }
    }
  }

  /** A name's content makes way; one without content leaves nothing to remember. */
  private void forget(Optional<Name> known) throws BookException {
    if (known.isEmpty()) {
      return;
    }
    Name name = known.get();
    if (name.sha256().isPresent()) {
      database.run("UPDATE name SET superseded = 1 WHERE id = ?", name.id());
      // The other versions of its meeting have to be looked at again.
      database.run("UPDATE record SET unrefined = 1 WHERE sha256 = ?", name.sha256().get());
      changed(true, name.sha256().get());
    } else {
      database.run("DELETE FROM name WHERE id = ?", name.id());
    }
  }

  private Optional<Name> current(String place) throws BookException {
    return database.first(
        "SELECT kind, reason, detail, id, sha256 FROM name WHERE place = ? AND superseded = 0",
        Name::of,
        place);
  }

  boolean changed(boolean changed, String sha256) throws BookException {
    if (changed) {
      database.run("UPDATE content SET sequence = ? WHERE sha256 = ?", next(), sha256);
    }
    return changed;
  }

  private long next() throws BookException {
    database.run("UPDATE counter SET sequence = sequence + 1");
    return sequence();
  }

  private static List<MeetingRecord> records(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Recorded recorded -> recorded.records();
      case Outcome.Partial partial -> partial.records();
      case Outcome.Failed failed -> List.of();
      case Outcome.Skipped skipped -> List.of();
      case Outcome.Duplicate duplicate ->
          throw new IllegalArgumentException("a duplicate is seen, not taken");
    };
  }

  private record Name(long id, Optional<String> sha256, Optional<Verdict> verdict) {
    static Name of(ResultSet row) throws SQLException {
      return new Name(
          row.getLong(4),
          Optional.ofNullable(row.getString(5)),
          row.getString(1) == null ? Optional.empty() : Optional.of(SqliteBook.verdict(row)));
    }
  }
}
