/** The particulars of the meeting: body, date, times, venue, chair, and the next meeting. */
@NullMarked
package org.minutebook.extract.meeting;

import org.jspecify.annotations.NullMarked;
