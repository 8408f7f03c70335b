/** Child processes that die with their parent, where the system offers a way. */
@NullMarked
package org.minutebook.read.process;

import org.jspecify.annotations.NullMarked;
