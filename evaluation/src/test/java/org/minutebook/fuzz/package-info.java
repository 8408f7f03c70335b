/**
 * Parts of the program that take what strangers wrote, and a fuzzer that looks for bytes over which
 * they break their word.
 *
 * <p>{@code Target} is such a part with its promise; to add one, write it and name it in {@code
 * Targets}. {@code SeedsTest} holds each to it with honest inputs and with all that was ever found,
 * {@code FuzzingTest} lets Jazzer search for more.
 */
@NullMarked
package org.minutebook.fuzz;

import org.jspecify.annotations.NullMarked;
