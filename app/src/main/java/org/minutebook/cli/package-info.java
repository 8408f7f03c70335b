/**
 * The command line: thin doors to the pipeline, the index, the digest and the evaluation.
 *
 * <p>{@link org.minutebook.cli.Main} starts; {@code MinutebookCommand} lists the commands in their
 * order, one class a command. A command reads its options, calls one method of a module below, and
 * hands the result to a {@code …Text} or {@code …Json} class that writes it. Results go to standard
 * output and nothing else does; progress, notes and errors go to standard error. {@code Terminal}
 * is all that a command knows of its surroundings, so that tests run commands as they are.
 *
 * <p>To add a command: one class, and one line in {@code MinutebookCommand.line}.
 */
@NullMarked
package org.minutebook.cli;

import org.jspecify.annotations.NullMarked;
