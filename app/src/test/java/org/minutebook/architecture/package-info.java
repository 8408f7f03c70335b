/** What may import what, and what every class keeps to: the design as tests. */
@NullMarked
package org.minutebook.architecture;

import org.jspecify.annotations.NullMarked;
