/** Reads mails: what they say, and the files that they bring. */
@NullMarked
package org.minutebook.read.mail;

import org.jspecify.annotations.NullMarked;
