/** Dates and times as written, recognised but not yet resolved against a meeting's date. */
@NullMarked
package org.minutebook.extract.calendar;

import org.jspecify.annotations.NullMarked;
