package org.minutebook.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Problem;

/** Tells in the records of a document that it holds text which nobody sees. */
final class HiddenText {
  static final String CODE = "hidden-text";

  private static final Pattern COUNT = Pattern.compile("<body data-unseen=\"([0-9]{1,9})\">");

  /** The body begins behind a head of fixed length. */
  private static final int HEAD = 200;

  private HiddenText() {}

  /** The records, each with a problem where the reader has left such text out. */
  static List<MeetingRecord> flagged(List<MeetingRecord> records, String xhtml) {
    Matcher count = COUNT.matcher(xhtml).region(0, Math.min(HEAD, xhtml.length()));
    if (!count.find()) {
      return records;
    }
    Problem problem =
        new Problem(
            CODE,
            count.group(1)
                + " characters that nobody sees who looks at the document were left out:"
                + " they are hidden, white on white, or tiny",
            Optional.empty());
    return records.stream().map(record -> record.withProblem(problem)).toList();
  }
}
