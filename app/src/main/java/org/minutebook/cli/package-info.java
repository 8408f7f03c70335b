/** The command line: thin doors to the pipeline, the index and the digest. */
@NullMarked
package org.minutebook.cli;

import org.jspecify.annotations.NullMarked;
