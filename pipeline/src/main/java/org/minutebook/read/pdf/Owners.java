package org.minutebook.read.pdf;

import java.util.regex.Pattern;

/** Tells what stands in an action column: initials, a name of an office, "All". */
final class Owners {
  private static final String WHO =
      "(?:[A-Z]{1,5}|[A-Z][a-z]?[A-Z][a-z]?|All|Clerk|Chair(?:man|person)?|Secretary|Treasurer|"
          + "Everyone|Members|Officers|Council)";
  private static final Pattern OWNERS =
      Pattern.compile("\\(?" + WHO + "(?: ?[/,&+;\\\\ ] ?(?:and )?" + WHO + "){0,6}\\)?[.,]?");
  private static final Pattern HEADER =
      Pattern.compile(
          "(?i)actions?(?: ?(?:by|for|required|on|who|points?))?:?|(?:by )?whom?:?|owner:?|lead:?");
  private static final int MAX_LENGTH = 28;

  private Owners() {}

  static boolean isOwner(String text) {
    return text.length() <= MAX_LENGTH && OWNERS.matcher(text).matches();
  }

  /** Whether a text names an action column. */
  static boolean isHeader(String text) {
    return HEADER.matcher(text).matches();
  }
}
