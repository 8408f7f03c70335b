package org.minutebook.extract.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

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

  private static final Map<String, Ascii> TAKEN = new ConcurrentHashMap<>();
  private static final Map<String, Ascii> CASELESS_TAKEN = new ConcurrentHashMap<>();

  private static final Pattern CLASS = Pattern.compile("\\[|\\\\[sSdDwWpP]");

  private static final Pattern CASELESS = Pattern.compile("\\(\\?[a-zA-Z]*i");

  private final String regex;

  /** Whether small letters and capitals are the same. */
  private final boolean caseless;

  private int at;

  /** Where the item that was read last begins, and where it ends but for its quantifier. */
  private int itemStart;

  private int itemEnd;
  private boolean commented;
  private boolean multiline;

  /** What the item to be read follows upon: nothing known, or the edge of a word. */
  private Literal lead = Literal.EMPTY;

  private Essentials(String regex, boolean caseless) {
    this.regex = regex;
    this.caseless = caseless;
  }

  /**
   * What is read off a pattern.
   *
   * @param ways in which it may match; each is a list of clauses that all have to hold. An empty
   *     list among them holds for every text.
   * @param beginning of what it finds
   */
  record Needs(List<List<Clause>> ways, Beginning beginning) {
    static final Needs NONE = new Needs(List.of(List.of()), Beginning.ANYWHERE);
  }

  /** What a text must have for a pattern to find something in it. */
  static Needs of(Pattern pattern) {
    int odd = Pattern.COMMENTS | Pattern.LITERAL | Pattern.CANON_EQ | Pattern.MULTILINE;
    if ((pattern.flags() & odd) != 0) {
      return Needs.NONE;
    }
    boolean caseless =
        (pattern.flags() & Pattern.CASE_INSENSITIVE) != 0
            || CASELESS.matcher(pattern.pattern()).find();
    Essentials read = new Essentials(pattern.pattern(), caseless);
    List<Piece> branches = read.branches();
    if (read.commented) {
      return Needs.NONE;
    }
    Beginning beginning =
        branches.stream().map(Piece::beginning).reduce(Beginning::or).orElseThrow();
    return new Needs(
        branches.stream().map(Piece::flushed).toList(),
        read.multiline ? Beginning.ANYWHERE : beginning);
  }

  /** Nothing but some letters. */
  private Piece exactly(String letters) {
    if (letters.isEmpty()) {
      return Piece.NOTHING;
    }
    char c = letters.charAt(0);
    Ascii both = Ascii.of(Character.toLowerCase(c)).or(Ascii.of(Character.toUpperCase(c)));
    return Piece.at(Literal.of(letters), Beginning.with(caseless ? both : Ascii.of(c)));
  }

  /** What a class takes, as the pattern writes it; rules write few different ones. */
  private Ascii taken(String one) {
    return (caseless ? CASELESS_TAKEN : TAKEN)
        .computeIfAbsent(
            one,
            written -> {
              int flags = caseless ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
              return Ascii.of(Pattern.compile(written, flags | Pattern.DOTALL));
            });
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
    Beginning beginning = branches.getFirst().beginning();
    for (Piece branch : branches) {
      beginning = beginning.or(branch.beginning());
      known &= branch.exact() != null;
      if (branch.exact() != null) {
        exact.addAll(branch.exact());
      }
      branch.rarest().ifPresent(rarest::add);
    }
    if (known && exact.size() <= MOST) {
      return new Piece(exact, List.of(), false, beginning);
    }
    boolean all = rarest.size() == branches.size();
    return new Piece(null, all ? List.of(Clause.union(rarest)) : List.of(), false, beginning);
  }

  private Piece sequence() {
    List<Clause> clauses = new ArrayList<>();
    Set<Literal> run = Set.of(lead);
    boolean whole = true;
    Beginning beginning = Beginning.NOTHING;
    while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      lead = run.equals(Set.of(Literal.EDGE)) ? Literal.EDGE : Literal.EMPTY;
      int start = at;
      Piece single = item();
      itemStart = start;
      itemEnd = at;
      Piece item = quantified(single);
      beginning = beginning.then(item.beginning());
      if (item.exact() != null && run.size() * item.exact().size() <= MOST) {
        run = product(run, item.exact());
        continue;
      }
      whole = false;
      Set<Literal> edge = Set.of(item.edged() ? Literal.EDGE : Literal.EMPTY);
      Clause.of(product(run, edge)).ifPresent(clauses::add);
      clauses.addAll(item.clauses());
      run = item.exact() != null ? item.exact() : edge;
    }
    if (whole) {
      return new Piece(run, List.of(), false, beginning);
    }
    Clause.of(run).ifPresent(clauses::add);
    return new Piece(null, clauses, false, beginning);
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
      return new Piece(null, item.flushed(), item.edged(), item.beginning());
    }
    if (item.exact() == null || most > 1) {
      return Piece.some(item.beginning().optional());
    }
    Set<Literal> perhaps = new HashSet<>(item.exact());
    perhaps.add(Literal.EMPTY);
    return new Piece(perhaps, List.of(), false, item.beginning().optional());
  }

  private Piece item() {
    char c = regex.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> charClass();
      case '\\' -> escape();
      case '.' -> Piece.some(Beginning.with(Ascii.ALL));
      case '^' -> Piece.at(Literal.EDGE, Beginning.AT_FIRST);
      case '$' -> Piece.at(Literal.EDGE, Beginning.NOTHING);
      default -> Character.isSurrogate(c) ? Piece.ANY : exactly(String.valueOf(c));
    };
  }

  private Piece group() {
    if (regex.startsWith("?=", at) || regex.startsWith("?!", at)) {
      return ahead(regex.charAt(at + 1) == '=');
    }
    if (regex.startsWith("?<=", at) || regex.startsWith("?<!", at)) {
      return behind(regex.charAt(at + 2) == '=');
    }
    if (regex.startsWith("?<", at)) {
      at = regex.indexOf('>', at) + 1;
    } else if (regex.startsWith("?", at)) {
      while (regex.charAt(at) != ':' && regex.charAt(at) != ')' && regex.charAt(at) != '>') {
        commented |= regex.charAt(at) == 'x';
        multiline |= regex.charAt(at++) == 'm';
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

  /** What is looked for ahead stands there, though it is not taken. */
  private Piece ahead(boolean wanted) {
    at += 2;
    Beginning beginning =
        branches().stream().map(Piece::beginning).reduce(Beginning::or).orElseThrow();
    at++;
    boolean tells = wanted && !beginning.nothing() && !beginning.start();
    return tells ? Piece.at(Literal.EMPTY, beginning) : Piece.NOTHING;
  }

  /** The last character before it is told where it is one of a class. */
  private Piece behind(boolean wanted) {
    at += 3;
    int start = at;
    List<Piece> branches = branches();
    String last = regex.substring(itemStart, itemEnd);
    boolean single = branches.size() == 1 && itemEnd == at && (wanted || itemStart == start);
    at++;
    if (!single || !CLASS.matcher(last).lookingAt()) {
      return Piece.NOTHING;
    }
    Ascii before = taken(last);
    return Piece.at(Literal.EMPTY, Beginning.behind(wanted ? before : before.not()));
  }

  private Piece escape() {
    int start = at - 1;
    char c = regex.charAt(at++);
    return switch (c) {
      case 'Q' -> quoted();
      case 'b' -> Piece.EDGE;
      case 'A' -> Piece.at(Literal.EMPTY, Beginning.AT_FIRST);
      case 'B', 'Z', 'z', 'G' -> Piece.NOTHING;
      case 's', 'W' -> Piece.gap(Beginning.with(taken(regex.substring(start, at))));
      case 'd', 'D', 'S', 'w', 'h', 'H' ->
          Piece.some(Beginning.with(taken(regex.substring(start, at))));
      case 'p', 'P' -> {
        at = regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1;
        yield Piece.some(Beginning.with(taken(regex.substring(start, at))));
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
        yield exactly(String.valueOf(c));
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
    return bound || odd ? Piece.ANY : exactly(letters);
  }

  /** A class is known where it lists its characters one by one. */
  private Piece charClass() {
    int start = at;
    skipClass();
    String listed = regex.substring(start, at - 1);
    Beginning beginning = Beginning.with(taken(regex.substring(start - 1, at)));
    if (!LISTED.matcher(listed).matches()) {
      return Piece.some(beginning);
    }
    Set<Literal> each = new HashSet<>();
    listed
        .replace("\\", "")
        .chars()
        .mapToObj(Character::toString)
        .map(Literal::of)
        .forEach(each::add);
    return new Piece(each, List.of(), false, beginning);
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
