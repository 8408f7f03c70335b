package org.minutebook.extract.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every regular expression of this module, by the place where it stands. */
final class Patterns {
  private static final Path SOURCES = Path.of("src/main/java");

  /** A literal that is compiled where it is used: {@code Regex.of("…")}. */
  private static final Pattern INLINE =
      Pattern.compile(
          "Regex\\.of\\(\\s*(?<literals>\"(?:[^\"\\\\\\n]|\\\\.)*+\"(?:\\s*\\+\\s*\"(?:[^\"\\\\\\n]|\\\\.)*+\")*+)\\)(?<matcher>\\s*\\.matcher\\()?");

  private static final Pattern WHOLE = Pattern.compile("\\s*\\.matches\\(\\)");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*+)\"");

  private final Map<String, Pattern> found = new LinkedHashMap<>();

  private Patterns() {}

  /**
   * Patterns of rule files, of one lexicon (all have one shape), of the classes' constants, and
   * those written in calls.
   */
  static Map<String, Pattern> all() {
    Patterns patterns = new Patterns();
    for (Path file : RuleFiles.rules()) {
      RuleFiles.rules(file).forEach(rule -> patterns.found.put(rule.id(), rule.pattern()));
    }
    Path lexicon = RuleFiles.lexicons().getFirst();
    patterns.found.put(lexicon.getFileName().toString(), RuleFiles.lexicon(lexicon).pattern());
    try (Stream<Path> walk = Files.walk(SOURCES)) {
      for (Path file : walk.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
        patterns.addInline(file);
        patterns.addConstants(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return patterns.found;
  }

  private void addInline(Path file) {
    String source = String.join("\n", RuleFiles.lines(file));
    Matcher call = INLINE.matcher(source);
    while (call.find()) {
      StringBuilder regex = new StringBuilder();
      Matcher literal = LITERAL.matcher(call.group("literals"));
      while (literal.find()) {
        regex.append(literal.group(1).translateEscapes());
      }
      boolean whole = call.group("matcher") != null && isWhole(source, call.end());
      String applied = whole ? "^(?:" + regex + ")$" : regex.toString();
      found.put(file.getFileName() + ": " + regex, Pattern.compile(applied));
    }
  }

  /** Whether the pattern is held against the whole text that is handed over from a place on. */
  private static boolean isWhole(String source, int argument) {
    int end = argument;
    for (int open = 1; open > 0; end++) {
      char c = source.charAt(end);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return WHOLE.matcher(source).region(end, source.length()).lookingAt();
  }

  private void addConstants(Path file) {
    String outer =
        SOURCES.relativize(file).toString().replace('/', '.').replaceFirst("\\.java$", "");
    if (outer.endsWith("-info")) {
      return;
    }
    try {
      addConstants(Class.forName(outer));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(outer, e);
    }
  }

  private void addConstants(Class<?> type) throws ReflectiveOperationException {
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
        // Looking at a class must not load a language model.
        if (field.getType().getName().startsWith("org.minutebook")
            || field.getType().getName().startsWith("java")) {
          field.setAccessible(true);
          add(type.getSimpleName() + "." + field.getName(), field.get(null));
        }
      }
    }
    for (Class<?> inner : type.getDeclaredClasses()) {
      addConstants(inner);
    }
  }

  private void add(String name, Object value) throws ReflectiveOperationException {
    if (value instanceof Pattern pattern) {
      found.put(name, pattern);
    } else if (value instanceof Gate gate) {
      found.put(name, gate.pattern());
    } else if (value instanceof Collection<?> several) {
      int n = 0;
      for (Object one : several) {
        add(name + "[" + n++ + "]", one);
      }
    } else if (value instanceof Record && !(value instanceof Rule)) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        component.getAccessor().setAccessible(true);
        add(name + "." + component.getName(), component.getAccessor().invoke(value));
      }
    }
  }
}
