/**
 * Actions to digests in the formats that people use, and records as a person would read them.
 *
 * <p>{@link org.minutebook.digest.OwedActions} takes the actions out of records; {@link
 * org.minutebook.digest.ActionFilter} chooses among them and puts them in order; {@link
 * org.minutebook.digest.Digest} sorts them into overdue, due soon, later and undated; a {@link
 * org.minutebook.digest.DigestFormat} from {@link org.minutebook.digest.DigestFormats} writes that
 * down. To add a format, write one class and add it to that list. {@link
 * org.minutebook.digest.ActionTable} and {@link org.minutebook.digest.RecordView} are for the
 * terminal.
 *
 * <p>All words come from documents that nobody vouches for: they pass through one cleaner before
 * they are shown, and each format escapes them in its own way.
 */
@NullMarked
package org.minutebook.digest;

import org.jspecify.annotations.NullMarked;
