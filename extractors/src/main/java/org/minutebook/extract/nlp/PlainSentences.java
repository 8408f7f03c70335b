package org.minutebook.extract.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.minutebook.model.text.Span;

/**
 * Sentences of texts in which every full stop is plain, which CoreNLP would cut in the same way.
 *
 * <p>A stop is plain between figures ("7.30"), and where a full word or a number stands before it
 * and, after one blank, a capital behind it. Most lines of minutes have no other, and to cut them
 * so takes a small part of the time that it takes to make tokens of them.
 */
final class PlainSentences {
  /** After which, whatever their case, CoreNLP may see no end; of three letters or more. */
  private static final Set<String> ABBREVIATIONS =
      Set.copyOf(
          List.of(
              ("adj adm adv aff ala approx apt ariz ark arts ass assn asst assoc atty attys aug ave"
                      + " avg amb bancorp bhd bldg blvd brig bros calif capt chs cie cir cit cmdr"
                      + " col colo comdr conn corp cos cpl dak dec def del dept det drs ect elec"
                      + " eng ens esq est etc exh exhs ext feb fig figs fla fri gen gov govs govt"
                      + " hon ill inc incl ind insp intl invt jan jos jul jun kan kans lieut ltd maj"
                      + " mar mass max messrs mfg mich min minn miss mlle mme mon mont mrs msgr mtg"
                      + " natl neb nev nos nov nrs oct okla ore orig para paras penn pfc plc pls pres"
                      + " prof profs prop pte ptes pts pty ptys pvt rep reps res rev sci sect sects"
                      + " sec secs sen sens sep sept seq sfc sgt smt soc spc spp ssp sspp sta ste sub"
                      + " subsp subspp supt supts syn sys tbsp tel tenn tex thu thurs treas tsp tue"
                      + " tues univ var ven viz vol vols wash wed wis wisc wrt wyo")
                  .split(" ", -1)));

  private static final int SHORTEST_WORD = 3;

  /** Not in words that CoreNLP takes apart, joins, or reads as mark-up. */
  private static final String PLAIN_SIGNS = "‘’“”–—£";

  private final String text;
  private final Span span;
  private final List<Span> sentences = new ArrayList<>();

  private PlainSentences(String text, Span span) {
    this.text = text;
    this.span = span;
  }

  /** The sentences of a span without the space around it; empty where they are not plain. */
  static Optional<List<Span>> of(String text, Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start == end || text.charAt(start) == '.') {
      return Optional.empty();
    }
    PlainSentences plain = new PlainSentences(text, new Span(start, end));
    return plain.cut() ? Optional.of(plain.sentences) : Optional.empty();
  }

  private boolean cut() {
    int start = span.start();
    int last = span.end() - 1;
    for (int i = start; i < last; i++) {
      char sign = text.charAt(i);
      if (sign == '.') {
        if (isFigure(text.charAt(i - 1)) && isFigure(text.charAt(i + 1))) {
          continue;
        }
        if (!endsSentence(start, i)) {
          return false;
        }
        sentences.add(new Span(start, i + 1));
        start = i + 2;
      } else if (sign == '&' ? text.charAt(i + 1) != ' ' : !isPlain(sign)) {
        return false;
      }
    }
    sentences.add(new Span(start, span.end()));
    char end = text.charAt(last);
    return isPlain(end) || end == '.' || end == '?' || end == '!';
  }

  private static boolean isPlain(char sign) {
    return switch (sign) {
      case '.', '?', '!', '<', '>', '&' -> false;
      case '\t' -> true;
      default ->
          (sign >= ' ' && sign <= '~')
              || PLAIN_SIGNS.indexOf(sign) >= 0
              || Character.isLetter(sign);
    };
  }

  /** Whether the stop has a word or number before it, and behind it the beginning of another. */
  private boolean endsSentence(int start, int stop) {
    return stop + 3 < span.end()
        && text.charAt(stop + 1) == ' '
        && isCapital(text.charAt(stop + 2))
        && (isLetter(text.charAt(stop + 3)) || text.charAt(stop + 3) == ' ')
        && (isWord(start, stop) || isNumber(start, stop));
  }

  private boolean isWord(int start, int stop) {
    int first = stop;
    while (first > start && isLetter(text.charAt(first - 1))) {
      first--;
    }
    return stop - first >= SHORTEST_WORD
        && (first == start || text.charAt(first - 1) == ' ')
        && !ABBREVIATIONS.contains(text.substring(first, stop).toLowerCase(Locale.ROOT));
  }

  /** One that does not open the sentence: that may be an item's. */
  private boolean isNumber(int start, int stop) {
    int first = stop;
    while (first > start && (isFigure(text.charAt(first - 1)) || text.charAt(first - 1) == ',')) {
      first--;
    }
    if (first > start && text.charAt(first - 1) == '£') {
      first--;
    }
    return stop - first > 1
        && first - start > SHORTEST_WORD
        && text.charAt(first - 1) == ' '
        && isLetter(text.charAt(first - 2));
  }

  private static boolean isFigure(char sign) {
    return sign >= '0' && sign <= '9';
  }

  private static boolean isCapital(char sign) {
    return sign >= 'A' && sign <= 'Z';
  }

  private static boolean isLetter(char sign) {
    return isCapital(sign) || (sign >= 'a' && sign <= 'z');
  }
}
