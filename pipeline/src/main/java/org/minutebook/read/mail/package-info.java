/** Readers of mail and archives: files that hold files. */
@NullMarked
package org.minutebook.read.mail;

import org.jspecify.annotations.NullMarked;
