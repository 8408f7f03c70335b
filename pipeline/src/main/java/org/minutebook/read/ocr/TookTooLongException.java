package org.minutebook.read.ocr;

import java.io.IOException;

/** A page was given up because recognising it took too long. */
public final class TookTooLongException extends IOException {
  TookTooLongException(long seconds) {
    super("tesseract took more than " + seconds + " s");
  }
}
