/**
 * Makes the documents of {@code corpus-samples} from plain sources, and checks their gold.
 *
 * <p>Run {@link org.minutebook.evaluation.samples.MakeSamples} by hand after a source has changed
 * and commit what it writes: files are made once, not by the build, because LibreOffice is not
 * everywhere.
 */
@NullMarked
package org.minutebook.evaluation.samples;

import org.jspecify.annotations.NullMarked;
