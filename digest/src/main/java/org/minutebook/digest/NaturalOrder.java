package org.minutebook.digest;

import java.util.Comparator;

/** Text with its numbers compared as numbers: item 3.9 before 3.10. */
final class NaturalOrder implements Comparator<String> {
  static final NaturalOrder INSTANCE = new NaturalOrder();

  private NaturalOrder() {}

  @Override
  public int compare(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      int endA = endOfDigits(a, i);
      int endB = endOfDigits(b, j);
      if (endA > i && endB > j) {
        int byNumber = compareDigits(a.substring(i, endA), b.substring(j, endB));
        if (byNumber != 0) {
          return byNumber;
        }
        i = endA;
        j = endB;
      } else {
        int byCharacter = Character.compare(a.charAt(i++), b.charAt(j++));
        if (byCharacter != 0) {
          return byCharacter;
        }
      }
    }
    int byRest = Integer.compare(a.length() - i, b.length() - j);
    return byRest != 0 ? byRest : a.compareTo(b);
  }

  private static int endOfDigits(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static int compareDigits(String a, String b) {
    String left = a.replaceFirst("^0+", "");
    String right = b.replaceFirst("^0+", "");
    int byLength = Integer.compare(left.length(), right.length());
    return byLength != 0 ? byLength : left.compareTo(right);
  }
}
