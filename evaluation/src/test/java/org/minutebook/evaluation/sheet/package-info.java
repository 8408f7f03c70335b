/** Documents made from plain lines: one writer a format. */
@NullMarked
package org.minutebook.evaluation.sheet;

import org.jspecify.annotations.NullMarked;
