package org.minutebook.extract.attendee;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.minutebook.extract.attendee.Labels.Listing;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.name.Initials;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.extract.rule.Regex;
import org.minutebook.model.text.Block;
import org.minutebook.model.text.Span;

/**
 * People in tables: a row a person under column headings, a label beside its list, or lists side by
 * side under labels.
 */
final class AttendanceTables {
  private static final Pattern ITEM_NUMBER =
      Pattern.compile("\\(?[0-9]{1,3}(?:\\.[0-9]{1,3}){0,9}[.)]?");

  private static final Pattern OWNERS =
      Pattern.compile(
          "(?i)\\W{0,3}(?:actions?(?:\\s(?:by|points?|required|on))?|(?:by\\s)?whom|by\\swhen|who|owners?|lead|responsib(?:le|ility))\\W{0,3}");

  private final Lines lines;
  private final Register register;
  private final int table;
  private final List<Block.Row> rows;

  /** Columns of those who are to act: names in them say nothing of who was there. */
  private final Set<Integer> ownerColumns;

  private AttendanceTables(Lines lines, Register register, int table) {
    this.lines = lines;
    this.register = register;
    this.table = table;
    this.rows = lines.tables().get(table).rows();
    this.ownerColumns =
        rows.isEmpty()
            ? Set.of()
            : rows.getFirst().cells().stream()
                .map(Block.Cell::column)
                .filter(column -> column > 0 && OWNERS.matcher(text(0, column)).matches())
                .collect(Collectors.toSet());
  }

  static void read(Lines lines, Register register) {
    Optional<Listing> before = Optional.empty();
    for (int table = 0; table < lines.tables().size(); table++) {
      AttendanceTables reader = new AttendanceTables(lines, register, table);
      // A list that a page break cuts goes on in the table right behind.
      Optional<Listing> above = reader.lineAbove().isEmpty() ? before : reader.labelAbove();
      before = above;
      boolean read =
          RegisterTable.read(lines, register, table, above)
              || LabelColumns.read(lines, register, table);
      if (!read) {
        before = reader.readLists(above);
      }
    }
  }

  /** The line above the table, where it is not a cell of another table. */
  private Optional<Line> lineAbove() {
    int first =
        lines.all().stream()
            .filter(line -> line.cell().filter(at -> at.table() == table).isPresent())
            .mapToInt(Line::index)
            .findFirst()
            .orElse(0);
    return first == 0
        ? Optional.empty()
        : Optional.of(lines.all().get(first - 1)).filter(line -> line.cell().isEmpty());
  }

  /** The label that stands alone in the line above the table. */
  private Optional<Listing> labelAbove() {
    return lineAbove()
        .flatMap(
            line ->
                Labels.at(line.text(), true)
                    .filter(label -> line.text().substring(label.contentStart()).isBlank())
                    .map(Labels.Label::listing));
  }

  /**
   * Labels in cells, or above the table, with their lists beside or below them.
   *
   * @return the listing that is still running at the end
   */
  private Optional<Listing> readLists(Optional<Listing> titled) {
    Map<Integer, Listing> above = new HashMap<>();
    Optional<Listing> running = titled;
    for (int row = 0; row < rows.size(); row++) {
      List<Block.Cell> cells = rows.get(row).cells();
      Map<Integer, Listing> own = new HashMap<>();
      for (Block.Cell cell : cells) {
        if (ownerColumns.contains(cell.column())) {
          continue;
        }
        readCell(row, cell, Optional.ofNullable(above.get(cell.column())))
            .ifPresent(listing -> own.put(cell.column(), listing));
        if (above.containsKey(cell.column())
            && !own.containsKey(cell.column())
            && !text(row, cell.column()).isBlank()
            && !isList(row, cell.column())) {
          above.remove(cell.column());
        }
      }
      boolean item =
          ITEM_NUMBER.matcher(text(row, cells.isEmpty() ? 0 : cells.getFirst().column())).matches();
      if (own.size() == 1 && above.size() < 2 && cells.size() > 1) {
        Map.Entry<Integer, Listing> label = own.entrySet().iterator().next();
        above.clear();
        boolean beside = readRow(row, label.getKey(), label.getValue());
        running = beside && !item ? Optional.of(label.getValue()) : Optional.empty();
        if (!beside && !item) {
          above.put(label.getKey(), label.getValue());
        }
      } else if (own.isEmpty() && above.isEmpty() && running.isPresent()) {
        // A label goes on over the rows below whose first cell is empty; a title over the whole
        // table.
        boolean goesOn = titled.isPresent() || text(row, cells.getFirst().column()).isBlank();
        running = goesOn && isList(row) ? running : Optional.empty();
        if (running.isPresent()) {
          readRow(row, -1, running.get());
        }
      } else if (!item) {
        above.putAll(own);
      }
    }
    Optional<Listing> first = above.keySet().stream().min(Integer::compare).map(above::get);
    first.ifPresent(this::readStray);
    return running;
  }

  /** A longer column may run out of its table: the names right behind belong to the first list. */
  private void readStray(Listing listing) {
    int last =
        lines.all().stream()
            .filter(line -> line.cell().filter(at -> at.table() == table).isPresent())
            .mapToInt(Line::index)
            .max()
            .orElse(lines.all().size());
    for (int i = last + 1; i < lines.all().size(); i++) {
      Line line = lines.all().get(i);
      boolean name =
          line.cell().isEmpty()
              && line.text().length() < 60
              && !line.stressed()
              && isPeople(line)
              && Labels.at(line).isEmpty();
      if (!name || !line.text().contains(" ")) {
        return;
      }
      register.add(line, listing, true, "attendee.cell");
    }
  }

  /** Reads a cell that begins with a label, or that stands below one; returns its own label. */
  private Optional<Listing> readCell(int row, Block.Cell cell, Optional<Listing> above) {
    List<Line> cellLines = lines.in(table, row, cell.column());
    Optional<Listing> own = Optional.empty();
    List<Line> people = new ArrayList<>();
    for (Line line : cellLines) {
      Optional<Labels.Label> label = Labels.at(line.text(), true).or(() -> clerk(row, cell, line));
      if (label.isPresent()) {
        addAll(people, own.or(() -> above));
        people.clear();
        own = label.map(Labels.Label::listing);
        register.take(line);
        Span rest = new Span(label.get().contentStart(), line.text().length());
        if (!rest.of(line.text()).isBlank() && !Told.isSentence(rest.of(line.text()))) {
          register.add(
              rest.shift(line.span().start()), own.get(), own.get().single(), "attendee.cell");
        }
      } else if (own.or(() -> above).isPresent() && isPeople(line)) {
        people.add(line);
      }
    }
    addAll(people, own.or(() -> above));
    return own;
  }

  /** "Minutes" beside one name, below the list of those present. */
  private Optional<Labels.Label> clerk(int row, Block.Cell cell, Line line) {
    List<Line> beside = lines.in(table, row, cell.column() + 1);
    boolean behind = !register.attendances().isEmpty() && beside.size() == 1;
    return behind
        ? Labels.inner(Regex.of(":\\s*$").matcher(line.text()).replaceFirst(""))
            .filter(Listing::single)
            .filter(listing -> Entries.of(beside.getFirst().text(), true).size() == 1)
            .map(listing -> new Labels.Label(listing, line.text().length()))
        : Optional.empty();
  }

  private void addAll(List<Line> people, Optional<Listing> listing) {
    boolean oneEach =
        Register.oneEach(people.stream().map(Line::text).toList())
            || listing.filter(Listing::single).isPresent();
    listing.ifPresent(l -> people.forEach(line -> register.add(line, l, oneEach, "attendee.cell")));
  }

  /** Reads the cells of a row behind its label; false where they name nobody. */
  private boolean readRow(int row, int labelColumn, Listing listing) {
    List<Block.Cell> cells =
        rows.get(row).cells().stream()
            .filter(cell -> !ownerColumns.contains(cell.column()))
            .filter(cell -> cell.column() > labelColumn && !text(row, cell.column()).isBlank())
            .toList();
    List<Line> content =
        cells.stream().flatMap(cell -> lines.in(table, row, cell.column()).stream()).toList();
    if (content.stream().noneMatch(AttendanceTables::isPeople)) {
      return false;
    }
    content.forEach(register::take);
    if (cells.size() > 1 && !namesAcross(labelColumn)) {
      String about =
          cells.stream()
              .skip(1)
              .map(cell -> text(row, cell.column()))
              .collect(Collectors.joining(", "));
      Entries.described(text(row, cells.getFirst().column()), about)
          .ifPresent(
              entry -> register.add(entry, listing, cells.getFirst().span(), "attendee.row"));
    } else {
      Span span = cells.getFirst().span().union(cells.getLast().span());
      boolean oneEach =
          Register.oneEach(content.stream().map(Line::text).toList()) && cells.size() == 1;
      register.add(span, listing, oneEach, "attendee.row");
    }
    return true;
  }

  /**
   * Whether the cells beside the first hold names or initials rather than what is said of somebody.
   */
  private boolean namesAcross(int labelColumn) {
    int names = 0;
    int others = 0;
    for (int row = 0; row < rows.size(); row++) {
      int r = row;
      List<String> texts =
          rows.get(row).cells().stream()
              .filter(cell -> cell.column() > labelColumn)
              .map(cell -> text(r, cell.column()))
              .filter(t -> !t.isBlank())
              .skip(1)
              .toList();
      for (String words : texts) {
        boolean name =
            PersonalName.looksLike(
                    Regex.of("\\([^)]{0,200}\\)").matcher(words).replaceAll("").strip())
                || Initials.shaped(words);
        names += name ? 1 : 0;
        others += name ? 0 : 1;
      }
    }
    return names > others;
  }

  private boolean isList(int row) {
    return rows.get(row).cells().stream().anyMatch(cell -> isList(row, cell.column()));
  }

  private boolean isList(int row, int column) {
    return lines.in(table, row, column).stream().anyMatch(AttendanceTables::isPeople);
  }

  private static boolean isPeople(Line line) {
    return !Told.isSentence(line.body()) && Register.anyName(line.body());
  }

  private String text(int row, int column) {
    StringBuilder words = new StringBuilder();
    for (Line line : lines.in(table, row, column)) {
      words.append(words.isEmpty() ? "" : " ").append(line.text());
    }
    return words.toString().strip();
  }
}
