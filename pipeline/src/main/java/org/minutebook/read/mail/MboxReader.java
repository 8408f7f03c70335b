package org.minutebook.read.mail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minutebook.read.format.Content;
import org.minutebook.read.format.Entries;
import org.minutebook.read.format.FormatReader;
import org.minutebook.read.format.Input;
import org.minutebook.read.format.Unreadable;

/** Takes a mailbox apart: each mail is a file of its own, named by its place. */
public final class MboxReader implements FormatReader.OfContainer {
  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("application/mbox");
  }

  @Override
  public Optional<Content> read(Input input, Entries entries) throws IOException, Unreadable {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(input.file()), 1 << 16)) {
      OneMail mail = new OneMail(in);
      for (int number = 1; mail.begin(); number++) {
        entries.add(number + ".eml", mail);
      }
    }
    return Optional.empty();
  }

  /**
   * The mails of a mailbox, one after the other, each ending before the next "From " line.
   *
   * <p>A separator has a sender and a time of day: a sentence that begins with "From" has not.
   */
  private static final class OneMail extends InputStream {
    private static final int LONGEST = 300;
    private static final Pattern SEPARATOR =
        Pattern.compile("From \\S{1,200} [^\\n]{0,80}[0-9]{1,2}:[0-9]{2}");

    private final InputStream in;
    private boolean lineBegins = true;

    OneMail(InputStream in) {
      this.in = in;
    }

    /** Goes past the separator of the next mail; false where there is none. */
    boolean begin() throws IOException {
      lineBegins = false;
      int next = in.read();
      while (next >= 0 && next != '\n') {
        next = in.read();
      }
      lineBegins = true;
      return next >= 0;
    }

    @Override
    public int read() throws IOException {
      if (lineBegins && atSeparator()) {
        return -1;
      }
      int next = in.read();
      lineBegins = next == '\n';
      return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = 0;
      while (count < length) {
        int next = read();
        if (next < 0) {
          return count == 0 ? -1 : count;
        }
        into[offset + count++] = (byte) next;
      }
      return count;
    }

    /** Whether the next line parts two mails. */
    private boolean atSeparator() throws IOException {
      in.mark(LONGEST);
      byte[] line = in.readNBytes(5);
      boolean from = new String(line, StandardCharsets.US_ASCII).equals("From ");
      if (from) {
        String rest = new String(in.readNBytes(LONGEST - 5), StandardCharsets.ISO_8859_1);
        from = SEPARATOR.matcher("From " + rest).lookingAt();
      }
      in.reset();
      return from;
    }
  }
}
