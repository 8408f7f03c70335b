package org.minutebook.extract.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.minutebook.extract.Documents;
import org.minutebook.model.record.Action;
import org.minutebook.model.record.Owner;

/** Several notes in one cell of an Action column, each beside its paragraph. */
final class AbreastTest {
  private static final String HEDGE = "The hedge in Mill Lane has grown over the path.";
  private static final String LAMP = "The lamp at the ford is to be mended before the winter.";
  private static final String BENCH = "A bench for the green would be welcome to many.";

  @Test
  void blankParagraphsBringANoteLevelWithItsParagraph() {
    assertThat(actions("Roads\n" + HEDGE + "\n" + LAMP + "\n" + BENCH, "\n\nBB\nCC"))
        .containsExactly("[BB] " + LAMP, "[CC] " + BENCH);
  }

  @Test
  void aLoneNoteStandsBesideTheParagraphThatItIsLevelWith() {
    assertThat(actions("Roads\n" + LAMP + "\n" + BENCH, "\n\nClerk"))
        .containsExactly("[Clerk] " + BENCH);
  }

  @Test
  void aNoteOnALevelWithNothingToDoBelongsToTheParagraphThatNamesItsOwner() {
    assertThat(actions("Roads\n" + HEDGE + "\nBB to write to the owner of it.", "\nBB"))
        .containsExactly("[BB] BB to write to the owner of it.");
  }

  @Test
  void ofAsManyNotesAsParagraphsEachHasItsOwn() {
    assertThat(actions(HEDGE + "\n" + LAMP, "BB\nCC / DD"))
        .containsExactly("[BB] " + HEDGE, "[CC, DD] " + LAMP);
  }

  @Test
  void aParagraphThatNamesTheOwnerIsHisAndTheOthersFollowInOrder() {
    assertThat(
            actions(
                "Roads\n" + HEDGE + "\nBB will write to the county about it.\n" + LAMP,
                "BB\nClerk"))
        .containsExactly("[BB] BB will write to the county about it.", "[Clerk] " + LAMP);
  }

  @Test
  void severalNotesBesideOneParagraphShareIt() {
    assertThat(actions(LAMP, "BB\nCC")).containsExactly("[BB, CC] " + LAMP);
  }

  @Test
  void initialsInTheMarginOfOneParagraphAreThoseWhoAreToAct() {
    assertThat(
            Documents.minutes()
                .lines("Present: Ann Ash (AA) Chair, Bea Birch (BB), Cy Cedar (CC)")
                .lines("1. Roads\nThe hedge has grown.")
                .table("A letter to be written to him.|BB")
                .lines("2. Finance")
                .record()
                .actions())
        .extracting(AbreastTest::told)
        .containsExactly("[BB] A letter to be written to him.");
  }

  private static List<String> actions(String text, String notes) {
    return Documents.minutes()
        .lines("Present: Ann Ash (AA) Chair, Bea Birch (BB), Cy Cedar (CC), Dee Dogwood (DD)")
        .lines("In attendance: Eve Elder, Clerk")
        .table("Item|Discussion|Action", "1|" + text + "|" + notes)
        .record()
        .actions()
        .stream()
        .map(AbreastTest::told)
        .toList();
  }

  private static String told(Action action) {
    return action.owners().stream()
        .map(Owner::label)
        .collect(Collectors.joining(", ", "[", "] " + action.text()));
  }
}
