/**
 * What somebody is to do after the meeting: columns, labels, lists, tables, and sentences that
 * bind.
 */
@NullMarked
package org.minutebook.extract.action;

import org.jspecify.annotations.NullMarked;
