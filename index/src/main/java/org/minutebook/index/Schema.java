package org.minutebook.index;

import java.util.Locale;
import org.minutebook.index.Query.Scope;

/**
 * Names of the index's fields, and the version of their meaning.
 *
 * <p>One Lucene document stands for one thing that can be a hit: an item, a stretch of text outside
 * the items, a whole document, an action, a decision, or a content of which only names are known.
 */
final class Schema {
  /** Goes up with every change of the fields; an index of another version is built anew. */
  static final int VERSION = 3;

  static final String SCOPE = "scope";

  /** The content's hash: all documents of a content are replaced together. */
  static final String CONTENT = "content";

  static final String RECORD = "record";
  static final String URI = "uri";
  static final String FILE = "file";
  static final String TYPE = "type";

  /** The body's words, to search. */
  static final String BODY = "body";

  /** The body's name as written, to show and to count. */
  static final String BODY_NAME = "bodyName";

  /** The body's name folded, to filter by a part of it. */
  static final String BODY_KEY = "bodyKey";

  static final String DATE = "date";
  static final String YEAR = "year";
  static final String PERSON = "person";
  static final String OWNER = "owner";
  static final String HEADING = "heading";

  /** The item's number as printed, to show. */
  static final String ITEM = "item";

  /** The item's number folded, to search. */
  static final String ITEM_KEY = "itemKey";

  /** Stands in documents of lesser versions only. */
  static final String LESSER = "lesser";

  /** Stands in the document of a content of which only names are known. */
  static final String NAMES_ONLY = "namesOnly";

  static final String PAGE = "page";

  /** File and record, to break ties. */
  static final String ORDER = "order";

  /** Place within the record, to break ties. */
  static final String ORDINAL = "ordinal";

  private static final String TEXT = "text.";

  private Schema() {}

  /**
   * The field of the words of a scope.
   *
   * <p>A field each: how rare a word is, and how long a text, is measured among its own kind.
   */
  static String text(Scope scope) {
    return TEXT + name(scope);
  }

  static boolean isText(String field) {
    return field.startsWith(TEXT);
  }

  static String name(Scope scope) {
    return scope.name().toLowerCase(Locale.ROOT);
  }
}
