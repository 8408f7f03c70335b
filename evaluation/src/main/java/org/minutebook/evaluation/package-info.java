/**
 * Gold against found: precision, recall and F1 of records, figure by figure.
 *
 * <p>{@link org.minutebook.evaluation.Gold} is what a careful clerk reads in a document. {@link
 * org.minutebook.evaluation.Scorer} compares it with the records of the same file and gives an
 * {@link org.minutebook.evaluation.Evaluation}, which {@link
 * org.minutebook.evaluation.EvaluationReport} prints.
 *
 * <p>Within: {@code FoundDocument} merges the records of a file; each group of figures has its
 * class ({@code TypeFigures}, {@code MeetingFigures}, {@code PeopleFigures}, {@code ItemFigures},
 * {@code ActionFigures}, {@code DecisionFigures}), which writes counts and findings on a {@code
 * ScoreSheet}; {@code Wording} and {@code Naming} say when two texts or names are the same. The
 * measures are those of the reference scorer, {@code score.py}, and agree with it to the last
 * count.
 */
@NullMarked
package org.minutebook.evaluation;

import org.jspecify.annotations.NullMarked;
