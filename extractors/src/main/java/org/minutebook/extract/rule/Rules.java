package org.minutebook.extract.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Rules from a text file.
 *
 * <p>Format: UTF-8; {@code #} begins a comment line; a rule is a stanza of {@code key: value}
 * lines, stanzas are parted by blank lines. Keys: {@code rule} (id), {@code pattern} (a regular
 * expression, case-insensitive unless {@code case: exact}), {@code confidence} (0 to 1), {@code
 * finds} and {@code ignores} (examples, at least one each), any other key as the extractor defines.
 * In a pattern {@code {name}} stands for what a stanza {@code define: name} with a {@code pattern}
 * of its own has defined further up, else for the entries of the lexicon {@code name.txt} beside
 * the file or beside this class. Patterns avoid nested quantifiers.
 */
public final class Rules {
  private static final Pattern MACRO = Pattern.compile("\\{([a-z][a-z-]+)\\}");

  private Rules() {}

  /**
   * Reads {@code name} from the folder of {@code anchor}'s package.
   *
   * @throws IllegalArgumentException where an entry is incomplete; names the file and rule
   */
  public static List<Rule> load(Class<?> anchor, String name) {
    return parse(name, Resources.lines(anchor, name), lexicon -> lexicon(anchor, lexicon));
  }

  /** Reads the lines of a rule file; {@code lexicons} finds a lexicon by its name. */
  static List<Rule> parse(String name, List<String> lines, Function<String, Lexicon> lexicons) {
    List<Rule> rules = new ArrayList<>();
    Map<String, String> defined = new LinkedHashMap<>();
    Function<String, String> names =
        macro ->
            defined.containsKey(macro)
                ? defined.get(macro)
                : "(?:" + lexicons.apply(macro).alternation() + ")";
    Map<String, List<String>> stanza = new LinkedHashMap<>();
    for (String line : lines) {
      if (line.isBlank()) {
        add(rules, stanza, defined, names, name);
        stanza = new LinkedHashMap<>();
      } else if (!line.startsWith("#")) {
        int colon = line.indexOf(':');
        if (colon < 1) {
          throw new IllegalArgumentException(name + ": not \"key: value\": " + line);
        }
        stanza
            .computeIfAbsent(line.substring(0, colon).strip(), k -> new ArrayList<>())
            .add(line.substring(colon + 1).strip());
      }
    }
    add(rules, stanza, defined, names, name);
    return List.copyOf(rules);
  }

  private static void add(
      List<Rule> rules,
      Map<String, List<String>> stanza,
      Map<String, String> defined,
      Function<String, String> names,
      String file) {
    if (stanza.isEmpty()) {
      return;
    }
    if (stanza.containsKey("define")) {
      String pattern = expanded(one(stanza, "pattern", file), names);
      defined.put(one(stanza, "define", file), "(?:" + pattern + ")");
      return;
    }
    String id = one(stanza, "rule", file);
    String where = file + ", rule " + id;
    List<String> finds = stanza.getOrDefault("finds", List.of());
    List<String> ignores = stanza.getOrDefault("ignores", List.of());
    if (finds.isEmpty() || ignores.isEmpty()) {
      throw new IllegalArgumentException(where + ": needs an example it finds and one it ignores");
    }
    if (rules.stream().anyMatch(rule -> rule.id().equals(id))) {
      throw new IllegalArgumentException(where + ": the id stands twice");
    }
    Map<String, String> fields = new LinkedHashMap<>();
    stanza.forEach((key, values) -> fields.put(key, values.getFirst()));
    double confidence = Double.parseDouble(one(stanza, "confidence", where));
    Pattern pattern =
        compile(one(stanza, "pattern", where), names, !fields.containsKey("case"), where);
    fields.keySet().removeAll(List.of("rule", "confidence", "pattern", "finds", "ignores", "case"));
    rules.add(new Rule(id, confidence, pattern, fields, finds, ignores));
  }

  private static String one(Map<String, List<String>> stanza, String key, String where) {
    List<String> values = stanza.getOrDefault(key, List.of());
    if (values.size() != 1) {
      throw new IllegalArgumentException(where + ": needs one \"" + key + "\"");
    }
    return values.getFirst();
  }

  private static Pattern compile(
      String text, Function<String, String> names, boolean ignoreCase, String where) {
    try {
      int flags = ignoreCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
      return Pattern.compile(expanded(text, names), flags);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
    }
  }

  private static String expanded(String text, Function<String, String> names) {
    return MACRO.matcher(text).replaceAll(m -> Matcher.quoteReplacement(names.apply(m.group(1))));
  }

  private static Lexicon lexicon(Class<?> anchor, String name) {
    String file = name + ".txt";
    boolean beside = anchor.getResource(file) != null;
    return Lexicon.load(beside ? anchor : Rules.class, file);
  }
}
