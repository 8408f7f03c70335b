package org.minutebook.book;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.minutebook.json.RecordJson;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Reason;

/** The reading side. Threads take turns on one connection. */
class SqliteBook implements Book {
  private static final Pattern ID =
      Pattern.compile("(?<hash>[0-9a-f]{8,64})(#(?<part>[0-9]{1,9}))?");
  private static final int PAGE = 50;

  final BookFolder place;
  final Database database;

  SqliteBook(BookFolder place, Database database) {
    this.place = place;
    this.database = database;
  }

  @Override
  public Path folder() {
    return place.folder();
  }

  @Override
  public Path indexFolder() {
    return place.index();
  }

  @Override
  public synchronized long sequence() throws BookException {
    return database.number("SELECT sequence FROM counter");
  }

  @Override
  public synchronized Optional<Verdict> verdict(String sha256) throws BookException {
    return database.first(
        "SELECT kind, reason, detail FROM content WHERE sha256 = ?", SqliteBook::verdict, sha256);
  }

  @Override
  public synchronized boolean isSettled(String sha256, Supplier<String> fingerprint)
      throws BookException {
    record Settled(Verdict verdict, Optional<String> fingerprint, boolean reopened) {}
    Optional<Settled> settled =
        database.first(
            "SELECT kind, reason, detail, fingerprint, reopened FROM content WHERE sha256 = ?",
            row ->
                new Settled(verdict(row), Optional.ofNullable(row.getString(4)), row.getBoolean(5)),
            sha256);
    return settled.isPresent()
        && !settled.get().reopened
        && switch (settled.get().verdict.finality()) {
          case NEVER -> false;
          case UNTIL_CHANGE -> settled.get().fingerprint.equals(Optional.of(fingerprint.get()));
          case EVER -> true;
        };
  }

  @Override
  public synchronized Map<String, Integer> kills() throws BookException {
    return new InFlight(database).kills();
  }

  @Override
  public synchronized Optional<String> contentAt(String where) throws BookException {
    return database.first(
        "SELECT sha256 FROM name WHERE place = ? AND superseded = 0 AND sha256 IS NOT NULL",
        SqliteBook::string,
        where);
  }

  @Override
  public synchronized boolean isCurrent(String sha256) throws BookException {
    return database.number("SELECT COUNT(*) FROM name WHERE sha256 = ? AND superseded = 0", sha256)
        > 0;
  }

  @Override
  public synchronized List<MeetingRecord> records(String sha256) throws BookException {
    return database.list(
        "SELECT json FROM record WHERE sha256 = ? ORDER BY part", SqliteBook::record, sha256);
  }

  @Override
  public synchronized List<ContainerEntry> entries(String containerSha256) throws BookException {
    return database.list(
        "SELECT name, sha256, bytes FROM entry WHERE container = ? ORDER BY position",
        row -> new ContainerEntry(row.getString(1), row.getString(2), row.getLong(3)),
        containerSha256);
  }

  @Override
  public Optional<Path> original(String sha256) {
    return place.originals().find(sha256);
  }

  @Override
  public synchronized List<Change> changesAfter(long sequence, int limit) throws BookException {
    record Numbered(long sequence, String sha256) {}
    List<Change> changes = new ArrayList<>();
    for (Numbered content :
        database.list(
            "SELECT sequence, sha256 FROM content WHERE sequence > ? ORDER BY sequence LIMIT ?",
            row -> new Numbered(row.getLong(1), row.getString(2)),
            sequence,
            limit)) {
      changes.add(change(content.sequence, content.sha256));
    }
    return changes;
  }

  private Change change(long number, String sha256) throws BookException {
    List<MeetingRecord> records = records(sha256);
    List<String> names = names(sha256, 0);
    if (!names.isEmpty()) {
      return new Change(number, sha256, names, records, new Versions(database).lesser(sha256));
    }
    return new Change(
        number,
        sha256,
        records.isEmpty() ? List.of() : names(sha256, 1),
        records,
        records.stream().map(MeetingRecord::id).collect(Collectors.toSet()));
  }

  private List<String> names(String sha256, int superseded) throws BookException {
    return database.list(
        "SELECT uri FROM name WHERE sha256 = ? AND superseded = ? ORDER BY id",
        SqliteBook::string,
        sha256,
        superseded);
  }

  @Override
  public synchronized Set<String> lesserVersions() throws BookException {
    return new Versions(database).lesser();
  }

  @Override
  public synchronized List<OtherVersion> versions(String id) throws BookException {
    return new Versions(database).of(id);
  }

  @Override
  public Stream<MeetingRecord> records() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            new Pages(), Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
        false);
  }

  @Override
  public synchronized Optional<MeetingRecord> record(String id) throws BookException {
    Matcher matcher = ID.matcher(id);
    return matcher.matches() && matcher.group("part") != null
        ? database.first(
            "SELECT json FROM record WHERE sha256 = ? AND part = ?",
            SqliteBook::record,
            matcher.group("hash"),
            Integer.valueOf(matcher.group("part")))
        : Optional.empty();
  }

  @Override
  public synchronized List<MeetingRecord> find(String idOrName) throws BookException {
    List<MeetingRecord> byId = findById(idOrName.toLowerCase(Locale.ROOT));
    if (!byId.isEmpty()) {
      return byId;
    }
    String name = idOrName.replace('\\', '/');
    List<String> contents =
        database.list(
            "SELECT sha256 FROM file WHERE sha256 IS NOT NULL AND (uri = ? OR place = ?)"
                + " ORDER BY id",
            SqliteBook::string,
            name,
            name);
    if (contents.isEmpty()) {
      contents =
          database.list(
              "SELECT sha256 FROM file WHERE sha256 IS NOT NULL"
                  + " AND substr('/' || uri, -length(?1)) = ?1 ORDER BY id",
              SqliteBook::string,
              "/" + name);
    }
    List<MeetingRecord> found = new ArrayList<>();
    for (String sha256 : contents.stream().distinct().toList()) {
      found.addAll(records(sha256));
    }
    return found;
  }

  private List<MeetingRecord> findById(String id) throws BookException {
    Matcher matcher = ID.matcher(id);
    if (!matcher.matches()) {
      return List.of();
    }
    String hash = matcher.group("hash");
    String part = matcher.group("part");
    // 'g' follows the last hex digit: the range holds every hash that begins so.
    return database.list(
        "SELECT json FROM record WHERE sha256 >= ?1 AND sha256 < ?1 || 'g'"
            + " AND (?2 IS NULL OR part = ?2)"
            + " ORDER BY sha256, part",
        SqliteBook::record,
        hash,
        part == null ? null : Integer.valueOf(part));
  }

  @Override
  public synchronized Standing standing() throws BookException {
    return new Standing(
        database.number(
            "SELECT COUNT(*) FROM content AS c WHERE NOT EXISTS"
                + " (SELECT 1 FROM name AS n WHERE n.sha256 = c.sha256 AND n.superseded = 0)"),
        database.number(
            "SELECT COUNT(*) FROM record AS r WHERE meeting IS NOT NULL AND EXISTS"
                + " (SELECT 1 FROM name AS n WHERE n.sha256 = r.sha256 AND n.superseded = 0)"),
        database.number("SELECT COUNT(*) FROM in_flight WHERE flying = 1"),
        database.number("SELECT COUNT(*) FROM content WHERE reopened = 1"),
        database.number("SELECT COUNT(*) FROM erasing"));
  }

  @Override
  public synchronized List<Tally> tallies() throws BookException {
    List<Tally> tallies =
        new ArrayList<>(
            database.list(
                "SELECT kind, reason, COUNT(*) FROM file GROUP BY kind, reason",
                row ->
                    new Tally(
                        Verdict.Kind.valueOf(row.getString(1)),
                        Optional.ofNullable(row.getString(2)).map(Reason::valueOf),
                        row.getLong(3))));
    tallies.sort(
        Comparator.comparing(Tally::kind)
            .thenComparing(tally -> tally.reason().map(Reason::ordinal).orElse(-1)));
    return tallies;
  }

  @Override
  public synchronized List<FileStatus> files(Verdict.Kind kind) throws BookException {
    return database.list(
        "SELECT kind, reason, detail, uri, sha256 FROM file WHERE kind = ? ORDER BY id",
        row ->
            new FileStatus(row.getString(4), verdict(row), Optional.ofNullable(row.getString(5))),
        kind.name());
  }

  @Override
  public synchronized void close() throws BookException {
    database.close();
  }

  static String string(ResultSet row) throws SQLException {
    return row.getString(1);
  }

  private static MeetingRecord record(ResultSet row) throws SQLException {
    return RecordJson.read(row.getString(1));
  }

  static Verdict verdict(ResultSet row) throws SQLException {
    String detail = row.getString(3);
    return new Verdict(
        Verdict.Kind.valueOf(row.getString(1)),
        Optional.ofNullable(row.getString(2)).map(Reason::valueOf),
        detail == null ? "" : detail);
  }

  /** A few contents at a time, so that a large book need not fit into memory. */
  private final class Pages implements Iterator<MeetingRecord> {
    private final Queue<MeetingRecord> ready = new ArrayDeque<>();
    private long last;
    private boolean ended;

    @Override
    public boolean hasNext() {
      while (ready.isEmpty() && !ended) {
        try {
          turnPage();
        } catch (BookException e) {
          throw new UncheckedIOException(e);
        }
      }
      return !ready.isEmpty();
    }

    @Override
    public MeetingRecord next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.remove();
    }

    private void turnPage() throws BookException {
      record Content(long id, String sha256) {}
      synchronized (SqliteBook.this) {
        List<Content> page =
            database.list(
                "SELECT id, sha256 FROM content WHERE id > ? AND kind IN ('RECORDED', 'PARTIAL')"
                    + " AND EXISTS (SELECT 1 FROM name WHERE name.sha256 = content.sha256"
                    + " AND superseded = 0) ORDER BY id LIMIT "
                    + PAGE,
                row -> new Content(row.getLong(1), row.getString(2)),
                last);
        for (Content content : page) {
          ready.addAll(records(content.sha256));
          last = content.id;
        }
        ended = page.size() < PAGE;
      }
    }
  }
}
