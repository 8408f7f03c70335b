/** Names, e-mail addresses and telephone numbers for queries. */
@NullMarked
package org.minutebook.extract.contact;

import org.jspecify.annotations.NullMarked;
