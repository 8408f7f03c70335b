/**
 * Records made searchable, down to the numbered item.
 *
 * <p>{@link org.minutebook.index.MeetingIndexes} opens a {@link org.minutebook.index.MeetingIndex}:
 * {@code apply} changes of the book in the order of their sequence, {@code search} with a {@link
 * org.minutebook.index.Query}. The index is derived: it can be deleted and built again from the
 * book at any time. Lucene is known to this package only.
 *
 * <p>In: {@code RecordDocuments} makes Lucene documents of a record ({@code Layout} knows what
 * stands where), with the fields of {@code Schema} and the terms of {@code Analysis}; {@code
 * WritableIndex} commits them. Out: {@code QueryTokens} and {@code QueryParser} read a query's text
 * into a {@code Clause}, {@code LuceneQueries} translates it, {@code IndexSearch} runs it, {@code
 * Snippets} picks the words to show.
 *
 * <p>To add a field to the syntax: a constant in {@code SearchField}, and the compiler names the
 * switches to extend; lines in {@code syntax.txt} among the tests.
 */
@NullMarked
package org.minutebook.index;

import org.jspecify.annotations.NullMarked;
