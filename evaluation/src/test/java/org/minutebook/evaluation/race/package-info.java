/** Minutebook's import timed beside tools that only make text searchable. */
@NullMarked
package org.minutebook.evaluation.race;

import org.jspecify.annotations.NullMarked;
