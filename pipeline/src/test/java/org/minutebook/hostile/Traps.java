package org.minutebook.hostile;

import java.nio.file.Path;

/**
 * What must not be touched.
 *
 * @param page the address of a page that nobody may ask for; ends with {@code /}
 * @param secret a file that nobody may read
 */
record Traps(String page, Path secret) {
  /** Every trap as an address, the page's with a tail that tells who went there. */
  String page(String tail) {
    return page + tail;
  }

  String secretAddress() {
    return secret.toUri().toString();
  }
}
