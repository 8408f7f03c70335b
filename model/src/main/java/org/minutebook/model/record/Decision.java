package org.minutebook.model.record;

import java.util.Optional;

/**
 * What the meeting settled.
 *
 * @param text the decision's own words
 * @param kind such as resolved, agreed, approved, endorsed, elected, noted
 * @param item number of the item that it stands under
 */
public record Decision(String text, String kind, Optional<String> item, Evidence evidence)
    implements Fact {}
