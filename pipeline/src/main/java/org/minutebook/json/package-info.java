/**
 * Records as JSON Lines, schema {@code minutebook/record/1}. Only this package knows Jackson.
 *
 * <p>{@link org.minutebook.json.RecordJson} is the entry: {@code write} a record as one line,
 * {@code read} it back.
 */
@NullMarked
package org.minutebook.json;

import org.jspecify.annotations.NullMarked;
