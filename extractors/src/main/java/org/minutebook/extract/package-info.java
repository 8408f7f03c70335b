/**
 * From a document's text to the facts that it states.
 *
 * <p>{@link org.minutebook.extract.record.Extractors#records()} is the entry: a text in, records
 * out. Within, {@link org.minutebook.extract.record.Extractors#all()} lists the extractors in the
 * order in which they run; each reads a {@link org.minutebook.extract.Reading} and adds facts. One
 * package holds one kind of fact, with its rules and lexicons as text files at the same path under
 * resources.
 */
@NullMarked
package org.minutebook.extract;

import org.jspecify.annotations.NullMarked;
