package org.minutebook.extract.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Literals without which a pattern finds nothing, read off the pattern itself.
 *
 * <p>The idea is that of the prefilters of Google's RE2: what is not understood asks for nothing,
 * so that a text is never passed over in which the pattern would find something.
 */
final class Essentials {
  /** More alternatives than this are not multiplied out. */
  private static final int MOST = 400;

  /** The inside of a class that lists its signs, without ranges and classes within. */
  private static final Pattern LISTED =
      Pattern.compile("-?(?:[^\\\\\\[\\]&^\\p{Cs}-]|\\\\[\\[\\](){}.*+?^$|&-]){1,12}-?");

  private final String regex;
  private int at;
  private boolean commented;

  /** What the item to be read follows upon: nothing known, or the edge of a word. */
  private Literal lead = Literal.EMPTY;

  private Essentials(String regex) {
    this.regex = regex;
  }

  /**
   * The ways in which a pattern may match; each is a list of clauses that all have to hold. An
   * empty list among them holds for every text.
   */
  static List<List<Clause>> of(Pattern pattern) {
    int odd = Pattern.COMMENTS | Pattern.LITERAL | Pattern.CANON_EQ;
    if ((pattern.flags() & odd) != 0) {
      return List.of(List.of());
    }
    Essentials read = new Essentials(pattern.pattern());
    List<List<Clause>> ways = read.branches().stream().map(Piece::flushed).toList();
    return read.commented ? List.of(List.of()) : ways;
  }

  /**
   * What a part of a pattern matches.
   *
   * @param exact all that it can match, or null where that is not known
   * @param clauses that hold where it matches
   * @param edged whether it begins and ends with a sign that is part of no word
   */
  private record Piece(@Nullable Set<Literal> exact, List<Clause> clauses, boolean edged) {
    static final Piece ANY = new Piece(null, List.of(), false);
    static final Piece GAP = new Piece(null, List.of(), true);
    static final Piece NOTHING = exactly(Literal.EMPTY);

    static Piece exactly(Literal literal) {
      return new Piece(Set.of(literal), List.of(), false);
    }

    List<Clause> flushed() {
      List<Clause> all = new ArrayList<>(clauses);
      if (exact != null) {
        clause(exact).ifPresent(all::add);
      }
      return all;
    }

    Optional<Clause> rarest() {
      return flushed().stream().max(Comparator.comparingInt(Clause::rarity));
    }
  }

  private static Optional<Clause> clause(Set<Literal> literals) {
    Set<Literal> plain = new HashSet<>();
    for (Literal literal : literals) {
      if (literal.letters().isEmpty()) {
        return Optional.empty();
      }
      plain.add(literal.plain());
    }
    return plain.isEmpty() ? Optional.empty() : Optional.of(new Clause(plain));
  }

  private List<Piece> branches() {
    Literal before = lead;
    List<Piece> branches = new ArrayList<>(List.of(sequence()));
    while (at < regex.length() && regex.charAt(at) == '|') {
      at++;
      lead = before;
      branches.add(sequence());
    }
    return branches;
  }

  private Piece alternation() {
    List<Piece> branches = branches();
    if (branches.size() == 1) {
      return branches.getFirst();
    }
    Set<Literal> exact = new HashSet<>();
    List<Clause> rarest = new ArrayList<>();
    boolean known = true;
    for (Piece branch : branches) {
      known &= branch.exact != null;
      if (branch.exact != null) {
        exact.addAll(branch.exact);
      }
      branch.rarest().ifPresent(rarest::add);
    }
    if (known && exact.size() <= MOST) {
      return new Piece(exact, List.of(), false);
    }
    boolean all = rarest.size() == branches.size();
    return new Piece(null, all ? List.of(Clause.union(rarest)) : List.of(), false);
  }

  private Piece sequence() {
    List<Clause> clauses = new ArrayList<>();
    Set<Literal> run = Set.of(lead);
    boolean whole = true;
    while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      lead = run.equals(Set.of(Literal.EDGE)) ? Literal.EDGE : Literal.EMPTY;
      Piece item = quantified(item());
      if (item.exact != null && run.size() * item.exact.size() <= MOST) {
        run = product(run, item.exact);
        continue;
      }
      whole = false;
      Set<Literal> edge = Set.of(item.edged ? Literal.EDGE : Literal.EMPTY);
      clause(product(run, edge)).ifPresent(clauses::add);
      clauses.addAll(item.clauses);
      run = item.exact != null ? item.exact : edge;
    }
    if (whole) {
      return new Piece(run, List.of(), false);
    }
    clause(run).ifPresent(clauses::add);
    return new Piece(null, clauses, false);
  }

  private static Set<Literal> product(Set<Literal> run, Set<Literal> next) {
    Set<Literal> longer = new HashSet<>();
    run.forEach(first -> next.forEach(second -> longer.add(first.then(second))));
    return longer;
  }

  /** An item with the quantifier that may stand behind it. */
  private Piece quantified(Piece item) {
    char c = at < regex.length() ? regex.charAt(at) : ' ';
    int least = 1;
    int most = 1;
    switch (c) {
      case '?' -> least = 0;
      case '*' -> {
        least = 0;
        most = Integer.MAX_VALUE;
      }
      case '+' -> most = Integer.MAX_VALUE;
      case '{' -> {
        String[] bounds = regex.substring(at + 1, regex.indexOf('}', at)).split(",", -1);
        least = Integer.parseInt(bounds[0]);
        most = bounds.length == 1 ? least : Integer.MAX_VALUE;
        at = regex.indexOf('}', at);
      }
      default -> {
        return item;
      }
    }
    at++;
    if (at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) {
      at++;
    }
    return repeated(item, least, most);
  }

  private static Piece repeated(Piece item, int least, int most) {
    if (least == 1 && most == 1) {
      return item;
    }
    if (least > 0) {
      return new Piece(null, item.flushed(), item.edged);
    }
    if (item.exact == null || most > 1) {
      return Piece.ANY;
    }
    Set<Literal> perhaps = new HashSet<>(item.exact);
    perhaps.add(Literal.EMPTY);
    return new Piece(perhaps, List.of(), false);
  }

  private Piece item() {
    char c = regex.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> charClass();
      case '\\' -> escape();
      case '.' -> Piece.ANY;
      case '^', '$' -> Piece.exactly(Literal.EDGE);
      default ->
          Character.isSurrogate(c) ? Piece.ANY : Piece.exactly(Literal.of(String.valueOf(c)));
    };
  }

  private Piece group() {
    boolean around = regex.startsWith("?=", at) || regex.startsWith("?!", at);
    boolean behind = regex.startsWith("?<=", at) || regex.startsWith("?<!", at);
    if (around || behind) {
      at += behind ? 3 : 2;
      branches();
      at++;
      return Piece.NOTHING;
    }
    if (regex.startsWith("?<", at)) {
      at = regex.indexOf('>', at) + 1;
    } else if (regex.startsWith("?", at)) {
      while (regex.charAt(at) != ':' && regex.charAt(at) != ')' && regex.charAt(at) != '>') {
        commented |= regex.charAt(at++) == 'x';
      }
      if (regex.charAt(at++) == ')') {
        // Flags for what follows: case is folded in any event.
        return Piece.NOTHING;
      }
    }
    Piece inner = alternation();
    at++;
    return inner;
  }

  private Piece escape() {
    char c = regex.charAt(at++);
    return switch (c) {
      case 'Q' -> quoted();
      case 'b' -> Piece.exactly(Literal.EDGE);
      case 'B', 'A', 'Z', 'z', 'G' -> Piece.NOTHING;
      case 's', 'W' -> Piece.GAP;
      case 'p', 'P' -> {
        at = regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1;
        yield Piece.ANY;
      }
      case 'k' -> {
        at = regex.indexOf('>', at) + 1;
        yield Piece.ANY;
      }
      default -> {
        if (Character.isLetterOrDigit(c)) {
          // Of a number's digits each that is left over is taken for a letter that must stand.
          skipNumber(c);
          yield Piece.ANY;
        }
        yield Piece.exactly(Literal.of(String.valueOf(c)));
      }
    };
  }

  /** The rest of an escape that writes a character, or a group, by its number. */
  private void skipNumber(char kind) {
    int digits =
        switch (kind) {
          case 'x' -> regex.startsWith("{", at) ? regex.indexOf('}', at) + 1 - at : 2;
          case 'u' -> 4;
          case 'c' -> 1;
          default -> 0;
        };
    at += digits;
    while (Character.isDigit(kind) && at < regex.length() && Character.isDigit(regex.charAt(at))) {
      at++;
    }
  }

  /** The last character of a quotation is parted from the rest: a quantifier binds it alone. */
  private Piece quoted() {
    int end = regex.indexOf("\\E", at);
    String letters = regex.substring(at, end < 0 ? regex.length() : end);
    at = end < 0 ? regex.length() : end + 2;
    boolean bound = at < regex.length() && "?*+{".indexOf(regex.charAt(at)) >= 0;
    boolean odd = letters.chars().anyMatch(c -> Character.isSurrogate((char) c));
    return bound || odd ? Piece.ANY : Piece.exactly(Literal.of(letters));
  }

  /** A class is known where it lists its characters one by one. */
  private Piece charClass() {
    int start = at;
    skipClass();
    String listed = regex.substring(start, at - 1);
    if (!LISTED.matcher(listed).matches()) {
      return Piece.ANY;
    }
    Set<Literal> each = new HashSet<>();
    listed
        .replace("\\", "")
        .chars()
        .mapToObj(Character::toString)
        .map(Literal::of)
        .forEach(each::add);
    return new Piece(each, List.of(), false);
  }

  private void skipClass() {
    at += regex.startsWith("^", at) ? 1 : 0;
    boolean first = true;
    while (first || regex.charAt(at) != ']') {
      char c = regex.charAt(at++);
      first = false;
      if (c == '\\') {
        at++;
      } else if (c == '[') {
        skipClass();
      }
    }
    at++;
  }
}
