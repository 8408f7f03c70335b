package org.minutebook.extract.attendee;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.record.Presence;
import org.minutebook.model.text.Span;

/**
 * One person as a list writes them.
 *
 * @param aliases other names that the list gives
 * @param kind where the entry itself tells it, as a mark or "guest" does
 * @param standIn who came instead of this person
 * @param span in the text that was parsed
 */
record Entry(
    String name,
    List<String> aliases,
    Optional<String> initials,
    Optional<String> role,
    Optional<String> organisation,
    Presence presence,
    Optional<Attendance.Kind> kind,
    Optional<String> standIn,
    Span span) {

  static Entry named(String name, Optional<String> initials, Span span) {
    return new Entry(
        name,
        List.of(),
        initials,
        Optional.empty(),
        Optional.empty(),
        Presence.WHOLE,
        Optional.empty(),
        Optional.empty(),
        span);
  }

  Entry withInitials(String letters) {
    return new Entry(
        name, aliases, Optional.of(letters), role, organisation, presence, kind, standIn, span);
  }

  /** With a further role behind those known. */
  Entry withRole(String words) {
    return new Entry(
        name, aliases, initials, joined(role, words), organisation, presence, kind, standIn, span);
  }

  /** With a further organisation behind those known. */
  Entry withOrganisation(String words) {
    return new Entry(
        name, aliases, initials, role, joined(organisation, words), presence, kind, standIn, span);
  }

  /** With one more name. */
  Entry knownAs(String alias) {
    if (alias.equals(name) || aliases.contains(alias)) {
      return this;
    }
    List<String> all = new ArrayList<>(aliases);
    all.add(alias);
    return new Entry(name, all, initials, role, organisation, presence, kind, standIn, span);
  }

  Entry withPresence(Presence other) {
    return new Entry(name, aliases, initials, role, organisation, other, kind, standIn, span);
  }

  Entry withKind(Attendance.Kind other) {
    return new Entry(
        name, aliases, initials, role, organisation, presence, Optional.of(other), standIn, span);
  }

  Entry withStandIn(String other) {
    return new Entry(
        name, aliases, initials, role, organisation, presence, kind, Optional.of(other), span);
  }

  Entry withSpan(Span other) {
    return new Entry(name, aliases, initials, role, organisation, presence, kind, standIn, other);
  }

  private static Optional<String> joined(Optional<String> before, String words) {
    return Optional.of(before.map(b -> b + ", " + words).orElse(words));
  }
}
