/** Rules and lexicons as text files that carry their own examples. */
@NullMarked
package org.minutebook.extract.rule;

import org.jspecify.annotations.NullMarked;
