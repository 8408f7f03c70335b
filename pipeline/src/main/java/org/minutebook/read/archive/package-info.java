/** Unpacks archives, within the limits of whoever takes the entries in. */
@NullMarked
package org.minutebook.read.archive;

import org.jspecify.annotations.NullMarked;
