package org.minutebook.read.office;

/** Cuts RTF into groups, control words and text. */
final class RtfTokens {
  private static final int MAX_WORD = 32;

  private final String source;
  private int at;

  RtfTokens(String source) {
    this.source = source;
  }

  /** Told of each token in turn. */
  interface Sink {
    void open();

    void close();

    /**
     * A control word.
     *
     * @param value its number; {@code Integer.MIN_VALUE} where it has none
     */
    void word(String name, int value);

    /** A byte of text, in the code page that holds there. */
    void character(int value);
  }

  boolean hasNext() {
    return at < source.length();
  }

  void next(Sink sink) {
    char c = source.charAt(at++);
    switch (c) {
      case '{' -> sink.open();
      case '}' -> sink.close();
      case '\\' -> control(sink);
      case '\r', '\n' -> {}
      default -> sink.character(c);
    }
  }

  private void control(Sink sink) {
    if (at >= source.length()) {
      return;
    }
    char c = source.charAt(at);
    if (isLetter(c)) {
      word(sink);
      return;
    }
    at++;
    switch (c) {
      case '\'' -> {
        if (at + 2 <= source.length() && source.substring(at, at + 2).matches("[0-9a-fA-F]{2}")) {
          sink.character(Integer.parseInt(source.substring(at, at + 2), 16));
          at += 2;
        }
      }
      case '\r', '\n' -> sink.word("par", Integer.MIN_VALUE);
      default -> sink.word(Character.toString(c), Integer.MIN_VALUE);
    }
  }

  private void word(Sink sink) {
    int start = at;
    while (at < source.length() && at - start < MAX_WORD && isLetter(source.charAt(at))) {
      at++;
    }
    String name = source.substring(start, at);
    int digits = at;
    if (at < source.length() && source.charAt(at) == '-') {
      at++;
    }
    while (at < source.length() && at - digits < 10 && Character.isDigit(source.charAt(at))) {
      at++;
    }
    String number = source.substring(digits, at);
    boolean valued = number.matches("-?[0-9]{1,9}");
    if (!valued) {
      at = digits;
    }
    if (at < source.length() && source.charAt(at) == ' ') {
      at++;
    }
    int value = valued ? Integer.parseInt(number) : Integer.MIN_VALUE;
    if (name.equals("bin") && value > 0) {
      at = (int) Math.min(source.length(), (long) at + value);
      return;
    }
    sink.word(name, value);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
