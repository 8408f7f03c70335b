/**
 * The book on disk: SQLite, the truth about every content, name, outcome and record.
 *
 * <p>{@link org.minutebook.book.Books} opens one. A <em>content</em> is known by the hash of its
 * bytes and has a {@link org.minutebook.book.Verdict}; a <em>place</em> is an absolute path under
 * which a content was seen. Every change of a content gets a number from one sequence, which the
 * index follows. Only this package knows JDBC.
 */
@NullMarked
package org.minutebook.book;

import org.jspecify.annotations.NullMarked;
