package org.minutebook.cli;

/** Mark-up of words on a terminal. */
enum Style {
  /** For files, pipes, and terminals whose owner wants no colours. */
  PLAIN("", "", "", "[[", "]]"),
  /** ANSI escape sequences. */
  COLOURED("\u001b[1m", "\u001b[2m", "\u001b[0m", "\u001b[1m", "\u001b[0m");

  private final String strong;
  private final String faint;
  private final String end;
  private final String beforeMatch;
  private final String afterMatch;

  Style(String strong, String faint, String end, String beforeMatch, String afterMatch) {
    this.strong = strong;
    this.faint = faint;
    this.end = end;
    this.beforeMatch = beforeMatch;
    this.afterMatch = afterMatch;
  }

  String strong(String words) {
    return strong + words + end;
  }

  String faint(String words) {
    return faint + words + end;
  }

  /** Words that a search looked for; marked also where there is no colour. */
  String match(String words) {
    return beforeMatch + words + afterMatch;
  }
}
