/** What the meeting resolved, agreed, approved, elected or formally noted. */
@NullMarked
package org.minutebook.extract.decision;

import org.jspecify.annotations.NullMarked;
