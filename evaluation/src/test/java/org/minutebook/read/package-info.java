/** A reader for measuring, which needs what only its neighbours see. */
@NullMarked
package org.minutebook.read;

import org.jspecify.annotations.NullMarked;
