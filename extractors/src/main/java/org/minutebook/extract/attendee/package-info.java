/** Who was there, who sent apologies: lists, tables, and sentences. */
@NullMarked
package org.minutebook.extract.attendee;

import org.jspecify.annotations.NullMarked;
