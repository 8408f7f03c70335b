package org.minutebook.extract.record;

import java.util.List;
import java.util.Optional;
import org.minutebook.extract.Reading;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.record.MeetingDetail;

/** Gives whoever chaired that role, where the list of those present gives none. */
final class Chaired {
  /** Below this, that somebody chaired is inferred rather than told. */
  private static final double TOLD = 0.8;

  private Chaired() {}

  static List<Attendance> attendances(Reading reading) {
    Optional<String> chair =
        reading.found(MeetingDetail.Chair.class).stream()
            .filter(detail -> detail.evidence().confidence() >= TOLD)
            .map(MeetingDetail.Chair::name)
            .findFirst();
    return reading.found(Attendance.class).stream()
        .map(
            a ->
                chair.filter(name -> chaired(a, name)).isPresent()
                    ? a.withRole(Optional.of("Chair"))
                    : a)
        .toList();
  }

  private static boolean chaired(Attendance a, String name) {
    boolean there =
        a.kind() == Attendance.Kind.PRESENT || a.kind() == Attendance.Kind.IN_ATTENDANCE;
    return there && a.role().isEmpty() && PersonalName.same(a.name(), name);
  }
}
