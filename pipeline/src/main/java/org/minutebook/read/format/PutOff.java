package org.minutebook.read.format;

import java.io.IOException;

/** Thrown where a page has to be recognised and that is to be done {@link Recognition#LATER}. */
public final class PutOff extends IOException {
  public PutOff() {
    super("a scan");
  }
}
