/** One file cut into its documents: an agenda, the minutes, a paper behind them. */
@NullMarked
package org.minutebook.extract.part;

import org.jspecify.annotations.NullMarked;
