package org.minutebook.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a script was given behind its first word: {@code name=value}, or a bare name. */
public final class ScriptOptions {
  private ScriptOptions() {}

  /**
   * The options by name; a bare name has an empty value.
   *
   * <p>Where one is not known to the script, that is said, and the script ends with status 2.
   */
  public static Map<String, String> of(String[] words, List<String> known) {
    Map<String, String> options = new HashMap<>();
    for (String option : Arrays.asList(words).subList(1, words.length)) {
      String[] halves = option.split("=", 2);
      if (!known.contains(halves[0])) {
        System.err.println(
            "no option is called " + halves[0] + "; there are: " + String.join(", ", known));
        System.exit(2);
      }
      options.put(halves[0], halves.length == 2 ? halves[1] : "");
    }
    return options;
  }
}
