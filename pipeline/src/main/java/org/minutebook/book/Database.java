package org.minutebook.book;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** One connection to the book's SQLite file. Not thread-safe: its owner takes turns. */
final class Database implements AutoCloseable {
  private static final int BUSY_MILLIS = 20_000;

  private final Connection connection;
  private final Path file;

  /** By their text, of which there are as many as there are in this package. */
  private final Map<String, PreparedStatement> idle = new HashMap<>();

  private boolean inTransaction;

  private Database(Connection connection, Path file) {
    this.connection = connection;
    this.file = file;
  }

  /** Opens for reading and writing; makes the file where there is none. */
  static Database open(Path file) throws BookException {
    SQLiteConfig config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    return connect(config, file, "");
  }

  static Database openReadOnly(Path file) throws BookException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    return connect(config, file, "");
  }

  /** Opens a file on a medium that nobody can write: SQLite then needs no files beside it. */
  static Database openImmutable(Path file) throws BookException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    return connect(config, file, "?immutable=1");
  }

  private static Database connect(SQLiteConfig config, Path file, String options)
      throws BookException {
    config.setBusyTimeout(BUSY_MILLIS);
    // The URI form, because a folder's name may hold '?' or '%', which the plain form misreads.
    String url = "jdbc:sqlite:" + file.toUri() + options;
    try {
      return new Database(config.createConnection(url), file);
    } catch (SQLException e) {
      throw translated(e, file);
    }
  }

  /** Runs a statement and returns how many rows it changed. */
  int run(String sql, @Nullable Object... values) throws BookException {
    // Not kept: the driver leaves some of these under way, and then neither VACUUM works nor
    // backup.
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw translated(e, file);
    }
  }

  /** Runs statements that take no values, such as pragmas and definitions. */
  void script(List<String> statements) throws BookException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw translated(e, file);
    }
  }

  <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) throws BookException {
    return using(
        sql,
        statement -> {
          try (ResultSet found = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (found.next()) {
              rows.add(row.of(found));
            }
            return rows;
          }
        },
        values);
  }

  <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) throws BookException {
    return list(sql, row, values).stream().findFirst();
  }

  long number(String sql, @Nullable Object... values) throws BookException {
    return first(sql, found -> found.getLong(1), values)
        .orElseThrow(() -> new BookException(file + " is damaged: no answer to " + sql));
  }

  /** Does all of the work or nothing; when it returns, the work is on disk. */
  <T> T transaction(Work<T> work) throws BookException {
    script(List.of("BEGIN IMMEDIATE"));
    inTransaction = true;
    try {
      T result = work.done();
      script(List.of("COMMIT"));
      return result;
    } catch (BookException | RuntimeException | Error e) {
      rollBack(e);
      throw e;
    } finally {
      inTransaction = false;
    }
  }

  /** As {@link #transaction}, but durable only against the end of this process. */
  <T> T lightly(Work<T> work) throws BookException {
    script(List.of("PRAGMA synchronous = NORMAL"));
    try {
      return transaction(work);
    } finally {
      script(List.of("PRAGMA synchronous = FULL"));
    }
  }

  boolean isInTransaction() {
    return inTransaction;
  }

  private void rollBack(Throwable reason) {
    try (Statement statement = connection.createStatement()) {
      // After some errors, such as a full disk, SQLite has rolled back by itself.
      if (!connection.isClosed()) {
        statement.execute("ROLLBACK");
      }
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  private static void set(PreparedStatement statement, @Nullable Object[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  /** Queries come again and again, and to prepare one costs as much as to run it. */
  private <T> T using(String sql, Use<T> use, @Nullable Object... values) throws BookException {
    // Taken out meanwhile: what a row is made of may ask the same again.
    PreparedStatement known = idle.remove(sql);
    try {
      PreparedStatement statement = known == null ? connection.prepareStatement(sql) : known;
      T result;
      try {
        set(statement, values);
        result = use.of(statement);
        statement.clearParameters();
      } catch (SQLException | RuntimeException | Error e) {
        closeAfter(e, statement);
        throw e;
      }
      PreparedStatement twin = idle.put(sql, statement);
      if (twin != null) {
        twin.close();
      }
      return result;
    } catch (SQLException e) {
      throw translated(e, file);
    }
  }

  private static void closeAfter(Throwable reason, PreparedStatement statement) {
    try {
      statement.close();
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  @Override
  public void close() throws BookException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw translated(e, file);
    }
  }

  private static BookException translated(SQLException e, Path file) {
    SQLiteErrorCode code =
        e instanceof SQLiteException sqlite
            ? sqlite.getResultCode()
            : SQLiteErrorCode.UNKNOWN_ERROR;
    // Extended codes carry the kind of error in their last byte.
    int kind = code.code & 0xff;
    if (kind == SQLiteErrorCode.SQLITE_FULL.code) {
      return DiskFullException.at(file, e);
    }
    if (kind == SQLiteErrorCode.SQLITE_READONLY.code
        || kind == SQLiteErrorCode.SQLITE_PERM.code
        || kind == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
      return new BookNotWritableException(file + " cannot be opened or written", e);
    }
    if (kind == SQLiteErrorCode.SQLITE_NOTADB.code) {
      return new NotABookException(file + " is no book", e);
    }
    if (kind == SQLiteErrorCode.SQLITE_CORRUPT.code) {
      return new BookException(file + " is damaged; restore it from a backup", e);
    }
    return new BookException(file + ": " + e.getMessage(), e);
  }

  /** One row of a result as a value. */
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** What is done with a statement that has its values. */
  private interface Use<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

  /** What is done in a transaction. */
  interface Work<T> {
    T done() throws BookException;
  }
}
