/** Facts gathered into records, with owners resolved to persons. */
@NullMarked
package org.minutebook.extract.record;

import org.jspecify.annotations.NullMarked;
