package org.minutebook.model.record;

/** Why a file failed, was read in part, or was skipped, and what to do about it. */
public enum Reason {
  MISSING("no such file or folder; check the path"),
  UNREADABLE("it may not be read; check its permissions"),
  NOT_A_FILE("neither a regular file nor a folder; nothing to do"),
  LINK("a link; name the place that it points to"),
  UNSUPPORTED("no reader for this type; convert it to PDF or Word"),
  NOT_A_RECORD("data or program files are not meeting records; nothing to do"),
  EMPTY("the file is empty; look for a good copy"),
  ENCRYPTED("protected by a password; save a copy without one"),
  CORRUPT("damaged or cut off; look for a good copy"),
  NO_TEXT("no text in it; if it is a scan, install tesseract or supply a text copy"),
  OCR_UNAVAILABLE(
      "a scan that was not read; where tesseract is installed, an import without --no-ocr reads it"),
  OCR_LIMIT("more scanned pages than the limit; the first were read, split it to read the others"),
  TOO_LARGE("larger than the limit; split it"),
  TOO_DEEP("nested too deeply; unpack it by hand"),
  BOMB("unpacks to far more than it should; do not open it"),
  TRUNCATED("more text than the limit; the beginning was read"),
  TIMEOUT("took too long to read; try again alone, or convert it"),
  OOM("needed too much memory to read; convert or split it"),
  CRASH("its reader broke down; convert it"),
  KILLED_IMPORTER(
      "the import was killed twice while it was read; look at it, then 'retry' it or convert it"),
  ERASED("it was erased from the book; to take it in again, import it with --again"),
  IO("the disk or folder could not be read; try again"),
  DISK_FULL("no space left; free some and import again");

  private final String advice;

  Reason(String advice) {
    this.advice = advice;
  }

  /** What it means and what the operator can do, in a few words. */
  public String advice() {
    return advice;
  }
}
