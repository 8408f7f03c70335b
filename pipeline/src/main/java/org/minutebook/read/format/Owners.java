package org.minutebook.read.format;

import java.util.regex.Pattern;

/** Tells what stands in an action column: initials, a name of an office, "All". */
public final class Owners {
  private static final String WHO =
      "(?:[A-Z]{1,5}|[A-Z][a-z]?[A-Z][a-z]?|All|Clerk|Chair(?:man|person)?|Secretary|Treasurer|"
          + "Everyone|Members|Officers|Council)";
  private static final Pattern OWNERS =
      Pattern.compile("\\(?" + WHO + "(?: ?[/,&+;\\\\ ] ?(?:and )?" + WHO + "){0,6}\\)?[.,]?");
  private static final Pattern HEADER =
      Pattern.compile(
          "(?i)actions?(?: ?(?:by|for|required|on|who|points?))?:?|(?:by )?whom?:?|owner:?|lead:?");
  private static final Pattern LABEL = Pattern.compile("(?i)^actions?\\b ?[:–-]? ?(?=.)");
  private static final int MAX_LENGTH = 28;

  private Owners() {}

  public static boolean isOwner(String text) {
    return text.length() <= MAX_LENGTH && OWNERS.matcher(text).matches();
  }

  /** Whether a note in the margin tells who is to act: "JB", "Action: JB/TK". */
  public static boolean isNote(String text) {
    return isOwner(LABEL.matcher(text.strip()).replaceFirst(""));
  }

  /** Whether a text names an action column. */
  public static boolean isHeader(String text) {
    return HEADER.matcher(text).matches();
  }
}
