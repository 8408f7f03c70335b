package org.minutebook.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Owner;

class OwedActionsTest {
  @Test
  void numbersTheActionsOfARecordFromOne() {
    assertThat(Examples.actions())
        .extracting(OwedAction::uid)
        .startsWith(Examples.HARBOUR_HASH + "#1-a1", Examples.HARBOUR_HASH + "#1-a2")
        .endsWith(Examples.ELMFIELD_HASH + "#1-a1", Examples.ELMFIELD_HASH + "#1-a2")
        .doesNotHaveDuplicates();
  }

  @Test
  void givesAnOwnerTheNameAndInitialsOfTheOnePersonWhoFits() {
    OwedAction.OwnerName owner = Examples.actions().getFirst().owners().getFirst();
    assertThat(owner.label()).isEqualTo("ZA");
    assertThat(owner.name()).contains("Zoë Ångström");
    assertThat(owner.initials()).contains("ZA");
  }

  @Test
  void keepsSeveralWhoFitAsCandidates() {
    OwedAction.OwnerName owner = Examples.actions().get(1).owners().get(1);
    assertThat(owner.name()).isEmpty();
    assertThat(owner.candidates()).containsExactly("Tom Kirk", "Tess Kane");
  }

  @Test
  void namesAnOwnerByAnotherRecordAndSaysByWhich() {
    MeetingRecord record = Examples.harbour();
    Owner owner =
        new Owner(
            "TK",
            Optional.empty(),
            List.of(),
            Optional.of(new Owner.Elsewhere("Tom King", Examples.ELMFIELD_HASH + "#1")),
            Optional.empty());
    MeetingRecord refined =
        record.withActions(List.of(record.actions().getFirst().withOwners(List.of(owner))));
    assertThat(Wording.owners(OwedActions.of(List.of(refined)).getFirst()))
        .isEqualTo("TK (Tom King, by record " + Examples.ELMFIELD_HASH.substring(0, 12) + ")");
    MeetingRecord elmfield = Examples.elmfield();
    assertThat(Wording.owners(OwedActions.of(List.of(refined, elmfield)).getFirst()))
        .startsWith("TK (Tom King, by the " + elmfield.type().key().replace('-', ' '));
  }

  @Test
  void takesTheLastDayOfARangeAndNoneFromVagueWords() {
    List<OwedAction> actions = Examples.actions();
    assertThat(actions.get(4).due()).contains(LocalDate.of(2025, 4, 30));
    assertThat(actions.get(2).due()).isEmpty();
    assertThat(actions.get(2).deadlineText()).contains("as soon as possible");
  }

  @Test
  void ordersTheSameWhateverTheOrderBefore() {
    List<OwedAction> shuffled = new ArrayList<>(Examples.actions());
    List<OwedAction> expected = shuffled.stream().sorted(OwedActions.ORDER).toList();
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(shuffled, random);
      assertThat(shuffled.stream().sorted(OwedActions.ORDER)).containsExactlyElementsOf(expected);
    }
    assertThat(expected)
        .extracting(OwedAction::text)
        .first()
        .isEqualTo("Send the revised dredging plan to all members.");
    assertThat(expected.getLast().due()).isEmpty();
  }

  @Test
  void comparesItemNumbersAsNumbers() {
    assertThat(NaturalOrder.INSTANCE.compare("3.9", "3.10")).isNegative();
    assertThat(NaturalOrder.INSTANCE.compare("3.9", "3.9a")).isNegative();
    assertThat(NaturalOrder.INSTANCE.compare("10", "9")).isPositive();
    assertThat(NaturalOrder.INSTANCE.compare("3", "3")).isZero();
    assertThat(NaturalOrder.INSTANCE.compare("03", "3")).isNotZero();
  }
}
