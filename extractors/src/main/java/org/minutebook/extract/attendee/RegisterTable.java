package org.minutebook.extract.attendee;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.minutebook.extract.attendee.Labels.Listing;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.rule.Lexicon;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.text.Block;
import org.minutebook.model.text.Span;

/**
 * A table with a row a person under column headings: names with roles, marks, or several meetings.
 *
 * <p>Of a register over several meetings the column of this meeting's date counts; where no date
 * tells which one that is, everybody in it is only mentioned.
 */
final class RegisterTable {
  private static final Lexicon COLUMNS = Lexicon.load(RegisterTable.class, "columns.txt");
  private static final Pattern SIGNS = Pattern.compile("[:*()]");
  private static final Lexicon MARKS = Lexicon.load(RegisterTable.class, "marks.txt");

  private final Lines lines;
  private final Register register;
  private final int table;
  private final List<Block.Row> rows;
  private final Set<String> marks = new HashSet<>();

  private RegisterTable(Lines lines, Register register, int table) {
    this.lines = lines;
    this.register = register;
    this.table = table;
    this.rows = lines.tables().get(table).rows();
  }

  /**
   * Reads a table.
   *
   * @param above what a label above the table says
   * @return false where no row of headings says that it is a register
   */
  static boolean read(Lines lines, Register register, int table, Optional<Listing> above) {
    return new RegisterTable(lines, register, table).read(above);
  }

  private boolean read(Optional<Listing> above) {
    for (int row = 0; row < Math.min(3, rows.size()); row++) {
      Map<Integer, String> columns = columns(row);
      Optional<Listing> headed = labelled(row, columns);
      boolean names = columns.containsValue("name");
      boolean more = columns.values().stream().anyMatch(c -> !c.equals("name"));
      if (names && more) {
        Optional<Listing> titled =
            row > 0 ? Labels.at(text(0, 0), true).map(Labels.Label::listing) : above;
        Optional<Listing> listing = headed.or(() -> titled);
        if (columns.containsValue("other-meeting") && !columns.containsValue("mark")) {
          listing = Optional.of(new Listing(Attendance.Kind.MENTIONED));
        }
        gatherMarks(row, columns);
        take(row);
        readPeople(row + 1, columns, listing);
        return true;
      }
    }
    return false;
  }

  /** The rows below the headings; a further label or row of headings changes who is listed. */
  private void readPeople(int from, Map<Integer, String> columns, Optional<Listing> listed) {
    Optional<Listing> listing = listed;
    for (int row = from; row < rows.size(); row++) {
      Optional<Listing> further = further(row);
      if (further.isPresent()) {
        take(row);
        listing = further;
      } else {
        readPerson(row, columns, listing);
      }
    }
  }

  private Optional<Listing> further(int row) {
    return labelled(row, columns(row)).or(() -> alone(row));
  }

  /** The label that fills a row by itself. */
  private Optional<Listing> alone(int row) {
    List<Block.Cell> filled =
        rows.get(row).cells().stream().filter(cell -> !text(row, cell.column()).isBlank()).toList();
    return filled.size() == 1
        ? Labels.listing(plain(text(row, filled.getFirst().column())))
            .filter(label -> !label.single())
        : Optional.empty();
  }

  private void take(int row) {
    for (Block.Cell cell : rows.get(row).cells()) {
      take(row, cell);
    }
  }

  private void take(int row, Block.Cell cell) {
    lines.in(table, row, cell.column()).forEach(register::take);
  }

  private static String plain(String heading) {
    return SIGNS.matcher(heading).replaceAll(" ").strip();
  }

  /**
   * "In attendance | Organisation | Initials": the label of the list heads the column of its names.
   */
  private Optional<Listing> labelled(int row, Map<Integer, String> columns) {
    boolean described =
        columns.values().stream()
            .anyMatch(c -> Set.of("role", "organisation", "initials").contains(c));
    Optional<Block.Cell> first =
        rows.get(row).cells().stream()
            .filter(cell -> !text(row, cell.column()).isBlank())
            .findFirst();
    if (first.isEmpty() || !described || columns.containsValue("name")) {
      return Optional.empty();
    }
    int column = first.get().column();
    Optional<Listing> listing =
        Labels.listing(plain(text(row, column))).filter(label -> !label.single());
    listing.ifPresent(label -> columns.put(column, "name"));
    return listing;
  }

  private Map<Integer, String> columns(int row) {
    Map<Integer, String> columns = new HashMap<>();
    Map<Integer, String> meetings = new HashMap<>();
    for (Block.Cell cell : rows.get(row).cells()) {
      String words = plain(text(row, cell.column()));
      COLUMNS.value(words).ifPresent(value -> columns.put(cell.column(), value));
      if (MeetingDays.isDay(words)) {
        meetings.put(cell.column(), words);
      }
    }
    if (meetings.isEmpty()) {
      return columns;
    }
    List<Integer> ours =
        MeetingDays.of(lines, table).stream()
            .map(day -> meant(meetings, day))
            .filter(columnsOfDay -> !columnsOfDay.isEmpty())
            .findFirst()
            .orElse(List.of());
    boolean one = meetings.size() == 1;
    for (int column : meetings.keySet()) {
      boolean this_ = one || ours.size() == 1 && ours.getFirst() == column;
      columns.put(column, this_ ? "mark" : "other-meeting");
    }
    return columns;
  }

  private static List<Integer> meant(Map<Integer, String> meetings, LocalDate day) {
    return meetings.entrySet().stream()
        .filter(e -> MeetingDays.means(e.getValue(), day))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** All marks that the table uses: "x" beside ticks, or "A" beside "Ap", means absent. */
  private void gatherMarks(int headings, Map<Integer, String> columns) {
    for (int row = headings + 1; row < rows.size(); row++) {
      for (Map.Entry<Integer, String> column : columns.entrySet()) {
        if (column.getValue().equals("mark") || column.getValue().equals("other-meeting")) {
          marks.add(text(row, column.getKey()).strip().toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  private void readPerson(int row, Map<Integer, String> columns, Optional<Listing> listed) {
    Optional<Attendance.Kind> kind = Optional.empty();
    boolean marked = false;
    StringBuilder person = new StringBuilder();
    Optional<Line> name = Optional.empty();
    for (Block.Cell cell : rows.get(row).cells()) {
      String words = text(row, cell.column());
      String column = columns.getOrDefault(cell.column(), "");
      if (!column.isEmpty()) {
        // The word "Apologies" in a row is about that row: it opens no list of those below.
        take(row, cell);
      }
      switch (column) {
        case "name" -> {
          name = lines.in(table, row, cell.column()).stream().findFirst();
          person.insert(0, words);
        }
        case "initials" -> person.append(words.isBlank() ? "" : " (" + words + ")");
        case "role", "organisation" -> person.append(words.isBlank() ? "" : ", " + words);
        case "mark" -> {
          marked = true;
          kind = kind.or(() -> mark(words)).or(() -> Labels.listing(words).map(Listing::kind));
        }
        case "", "other-meeting" -> {}
        default -> {
          marked = true;
          kind =
              kind.or(
                  () ->
                      isMarked(words) ? Optional.of(Attendance.Kind.of(column)) : Optional.empty());
        }
      }
    }
    Attendance.Kind unmarked = marked ? Attendance.Kind.ABSENT : Attendance.Kind.PRESENT;
    Listing listing = kind.map(Listing::new).or(() -> listed).orElse(new Listing(unmarked));
    if (name.isPresent()) {
      Span span = name.get().span();
      Entries.of(person.toString(), true).stream()
          .limit(1)
          .forEach(entry -> register.add(entry, listing, span, "attendee.table"));
    }
  }

  private Optional<Attendance.Kind> mark(String words) {
    String mark = words.strip().toLowerCase(Locale.ROOT);
    boolean cross = mark.equals("x") && (marks.contains("✓") || marks.contains("✔"));
    boolean away = mark.equals("a") && marks.stream().anyMatch(m -> m.startsWith("ap"));
    return cross || away
        ? Optional.of(Attendance.Kind.ABSENT)
        : MARKS.value(words).map(Attendance.Kind::of);
  }

  private static boolean isMarked(String cell) {
    String mark = cell.strip().toLowerCase(Locale.ROOT);
    return !mark.isEmpty() && !List.of("-", "–", "no", "n", "0").contains(mark);
  }

  private String text(int row, int column) {
    return lines.in(table, row, column).stream()
        .map(Line::text)
        .collect(Collectors.joining(" "))
        .strip();
  }
}
