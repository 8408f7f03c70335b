/**
 * The book on disk: SQLite, the truth about every content, name, outcome and record. Only this
 * package knows JDBC.
 */
@NullMarked
package org.minutebook.book;

import org.jspecify.annotations.NullMarked;
