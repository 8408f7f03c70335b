/** Gold against found: precision, recall and F1 of records, figure by figure. */
@NullMarked
package org.minutebook.evaluation;

import org.jspecify.annotations.NullMarked;
