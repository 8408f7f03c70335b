/** Personal names, initials, titles, roles and organisations as lists of people write them. */
@NullMarked
package org.minutebook.extract.name;

import org.jspecify.annotations.NullMarked;
