package org.minutebook.read.office;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.hwpf.model.LFOData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.minutebook.read.format.Labels;

/**
 * Counts the automatic numbers of an old Word file, as Word prints them.
 *
 * <p>Instances of one list share their counters, unless an instance overrides the start: it then
 * counts from there, once. A number at one level restarts the levels below it.
 */
final class DocNumbering {
  private static final int LEVELS = 9;
  private static final int BULLET = 23;
  private static final int NONE = 255;

  private final Map<Integer, int[]> counters = new HashMap<>();
  private final Set<Integer> seen = new HashSet<>();

  /** The label of a paragraph; empty where it is in no list. */
  String next(Paragraph paragraph) {
    if (!paragraph.isInList()) {
      return "";
    }
    HWPFList list = paragraph.getList();
    int level = Math.clamp(paragraph.getIlvl(), 0, LEVELS - 1);
    int[] counts = counters.computeIfAbsent(list.getLsid(), id -> fresh());
    if (seen.add(paragraph.getIlfo())) {
      overrides(list)
          .filter(ListFormatOverrideLevel::isStartAt)
          .forEach(override -> counts[Math.clamp(override.getLevelNum(), 0, LEVELS - 1)] = -1);
    }
    for (int above = 0; above < level; above++) {
      counts[above] = counts[above] < 0 ? start(list, above) : counts[above];
    }
    counts[level] = counts[level] < 0 ? start(list, level) : counts[level] + 1;
    Arrays.fill(counts, level + 1, LEVELS, -1);
    return definition(list, level).map(d -> label(list, d, counts)).orElse("");
  }

  private static int[] fresh() {
    int[] counts = new int[LEVELS];
    Arrays.fill(counts, -1);
    return counts;
  }

  private static Stream<ListFormatOverrideLevel> overrides(HWPFList list) {
    LFOData data = list.getLFOData();
    return data == null || data.getRgLfoLvl() == null
        ? Stream.empty()
        : Arrays.stream(data.getRgLfoLvl()).filter(override -> override != null);
  }

  private static Optional<ListFormatOverrideLevel> override(HWPFList list, int level) {
    return overrides(list).filter(override -> override.getLevelNum() == level).findFirst();
  }

  private static int start(HWPFList list, int level) {
    Optional<ListFormatOverrideLevel> override = override(list, level);
    if (override.filter(o -> o.isStartAt() && !o.isFormatting()).isPresent()) {
      return override.get().getIStartAt();
    }
    return definition(list, level).map(ListLevel::getStartAt).orElse(1);
  }

  private static Optional<ListLevel> definition(HWPFList list, int level) {
    Optional<ListLevel> own =
        override(list, level)
            .filter(ListFormatOverrideLevel::isFormatting)
            .map(ListFormatOverrideLevel::getLevel);
    if (own.isPresent() || list.getListData() == null) {
      return own;
    }
    ListLevel[] levels = list.getListData().getLevels();
    return level < levels.length ? Optional.ofNullable(levels[level]) : Optional.empty();
  }

  /** The label's text, each character below 9 a place for the number of that level. */
  private static String label(HWPFList list, ListLevel definition, int[] counts) {
    String pattern = definition.getNumberText();
    if (pattern == null || definition.getNumberFormat() == NONE) {
      return "";
    }
    if (definition.getNumberFormat() == BULLET) {
      return Looks.bullet(pattern);
    }
    StringBuilder label = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c < LEVELS) {
        int shown = c;
        int format =
            definition.isLegalNumbering()
                ? 0
                : definition(list, shown).map(ListLevel::getNumberFormat).orElse(0);
        label.append(number(counts[shown] < 0 ? start(list, shown) : counts[shown], format));
      } else {
        label.append(c);
      }
    }
    return label.toString().strip();
  }

  /** A number in a format of the binary file format's table {@code MSONFC}. */
  private static String number(int number, int format) {
    return switch (format) {
      case 1 -> Labels.upperRoman(number);
      case 2 -> Labels.lowerRoman(number);
      case 3 -> Labels.upperLetter(number);
      case 4 -> Labels.lowerLetter(number);
      case 5 -> Labels.ordinal(number);
      case 22 -> number < 10 ? "0" + number : Integer.toString(number);
      case NONE -> "";
      default -> Integer.toString(number);
    };
  }
}
