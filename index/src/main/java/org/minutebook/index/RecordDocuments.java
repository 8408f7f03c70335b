package org.minutebook.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.minutebook.index.Query.Scope;
import org.minutebook.model.record.Action;
import org.minutebook.model.record.Contact;
import org.minutebook.model.record.Decision;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.NumberedItem;
import org.minutebook.model.record.Owner;
import org.minutebook.model.record.Person;
import org.minutebook.model.text.PartType;
import org.minutebook.model.text.Span;

/** The Lucene documents of one record. */
final class RecordDocuments {
  /** Lucene refuses terms of more than 32,766 bytes; no name or number is as long as this. */
  static final int LONGEST_KEY = 1000;

  /** The one value of a field that says something by being there. */
  static final String YES = "yes";

  private static final FieldType PROSE = prose(TextField.TYPE_STORED);

  /** What is looked up in, and never ranked by: its length does not count. */
  private static final FieldType LOOKED_UP = new FieldType(TextField.TYPE_NOT_STORED);

  /** What Lucene keeps the length of, besides names of files, which every document has. */
  private static final List<Field> NOTHING =
      Stream.concat(
              Stream.of(Scope.values())
                  .map(
                      scope -> new Field(Schema.text(scope), "", prose(TextField.TYPE_NOT_STORED))),
              Stream.of(Schema.HEADING, Schema.OWNER)
                  .map(field -> new TextField(field, "", Store.NO)))
          .toList();

  static {
    LOOKED_UP.setOmitNorms(true);
    LOOKED_UP.freeze();
  }

  /** With offsets a snippet is marked without analysing the text again. */
  private static FieldType prose(FieldType stored) {
    FieldType prose = new FieldType(stored);
    prose.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    prose.freeze();
    return prose;
  }

  private final MeetingRecord record;
  private final Layout layout;
  private final List<IndexableField> common;
  private final List<Document> documents = new ArrayList<>();

  private RecordDocuments(MeetingRecord record, IndexChange change) {
    this.record = record;
    this.layout = new Layout(record);
    List<String> files = change.names().isEmpty() ? List.of(record.source().uri()) : change.names();
    this.common =
        new ArrayList<>(common(record.id(), change.sha256(), files, record.type(), Store.NO));
    if (change.lesser().contains(record.id())) {
      common.add(new StringField(Schema.LESSER, YES, Store.YES));
    }
    addMeeting();
    people()
        .map(Analysis::composed)
        .forEach(name -> common.add(new Field(Schema.PERSON, name, LOOKED_UP)));
  }

  /** All documents of a content after a change, in the order of the text; none where it is gone. */
  static List<Document> of(IndexChange change) {
    if (change.records().isEmpty()) {
      return change.names().isEmpty()
          ? List.of()
          : List.of(filledUp(namesOnly(change.sha256(), change.names())));
    }
    return change.records().stream()
        .flatMap(r -> new RecordDocuments(r, change).all().stream())
        .map(RecordDocuments::filledUp)
        .toList();
  }

  /**
   * Gives a document an empty text in each ranked field that it does not have: lengths that all
   * documents have are written and merged sooner than it is noted which have none.
   */
  private static Document filledUp(Document document) {
    for (Field field : NOTHING) {
      if (document.getField(field.name()) == null) {
        document.add(field);
      }
    }
    return document;
  }

  private static Document namesOnly(String sha256, List<String> names) {
    Document document = new Document();
    common(sha256, sha256, names, PartType.OTHER, Store.YES).forEach(document::add);
    document.add(new StringField(Schema.SCOPE, Schema.name(Scope.DOCUMENTS), Store.NO));
    document.add(new StringField(Schema.NAMES_ONLY, YES, Store.NO));
    document.add(new NumericDocValuesField(Schema.ORDINAL, 0));
    document.add(new StoredField(Schema.PAGE, 1));
    return document;
  }

  /** What every document of a content has. */
  private static List<IndexableField> common(
      String recordId, String sha256, List<String> names, PartType type, Store storeFiles) {
    List<IndexableField> fields = new ArrayList<>();
    String shown = names.getFirst();
    fields.add(new StringField(Schema.CONTENT, sha256, Store.NO));
    fields.add(new StoredField(Schema.RECORD, recordId));
    fields.add(new StoredField(Schema.URI, shown));
    fields.add(new KeywordField(Schema.TYPE, type.key(), Store.YES));
    fields.add(
        new SortedDocValuesField(Schema.ORDER, new BytesRef(limited(shown) + '\0' + recordId)));
    for (String name : names) {
      fields.add(new TextField(Schema.FILE, Analysis.composed(name), storeFiles));
    }
    return fields;
  }

  /** The id behind the file in a value of {@link Schema#ORDER}. */
  static String recordId(BytesRef order) {
    String value = order.utf8ToString();
    return value.substring(value.lastIndexOf('\0') + 1);
  }

  private void addMeeting() {
    record.body().ifPresent(this::addBody);
    record
        .meeting()
        .date()
        .ifPresent(
            date -> {
              common.add(new LongField(Schema.DATE, date.toEpochDay(), Store.YES));
              common.add(new KeywordField(Schema.YEAR, Integer.toString(date.getYear()), Store.NO));
            });
  }

  private void addBody(String body) {
    String name = limited(body);
    common.add(new KeywordField(Schema.BODY_NAME, name, Store.YES));
    common.add(new StringField(Schema.BODY_KEY, Analysis.key(name), Store.NO));
    common.add(new Field(Schema.BODY, Analysis.composed(body), LOOKED_UP));
  }

  private Stream<String> people() {
    Stream<String> listed =
        record.people().stream()
            .flatMap(person -> Stream.concat(Stream.of(person.name()), person.initials().stream()));
    Stream<String> contacts =
        record.contacts().stream().map(Contact::name).flatMap(Optional::stream);
    return Stream.of(listed, record.meeting().chair().stream(), contacts)
        .flatMap(names -> names)
        .distinct();
  }

  private List<Document> all() {
    Map<Integer, List<String>> ownersByItem = new HashMap<>();
    for (Action action : record.actions()) {
      layout
          .itemOf(action.item(), action.evidence())
          .ifPresent(
              item ->
                  ownersByItem
                      .computeIfAbsent(item, i -> new ArrayList<>())
                      .addAll(owners(action)));
    }
    addWhole();
    for (int i = 0; i < record.items().size(); i++) {
      addItem(record.items().get(i), ownersByItem.getOrDefault(i, List.of()));
    }
    layout.outsideItems().forEach(this::addOutside);
    record.actions().forEach(this::addAction);
    for (Decision decision : record.decisions()) {
      Optional<Integer> item = layout.itemOf(decision.item(), decision.evidence());
      Document document = start(Scope.DECISIONS, decision.text(), decision.evidence().page());
      addPlace(document, decision.item(), item.map(record.items()::get));
      addOwners(document, item.map(i -> ownersByItem.getOrDefault(i, List.of())).orElse(List.of()));
    }
    return documents;
  }

  /** The whole document: found by every heading and item number in it, shows none. */
  private void addWhole() {
    Document document = start(Scope.DOCUMENTS, record.text(), layout.pageAt(0));
    for (NumberedItem item : record.items()) {
      item.heading()
          .ifPresent(heading -> add(document, Schema.HEADING, Analysis.composed(heading)));
      item.number().ifPresent(number -> addItemKey(document, number));
    }
    record.actions().forEach(action -> addOwners(document, owners(action)));
  }

  private void addItem(NumberedItem item, List<String> owners) {
    Document document = start(Scope.ITEMS, item.text(), item.evidence().page());
    addPlace(document, item.number(), Optional.of(item));
    addOwners(document, owners);
  }

  private void addOutside(Span span) {
    Document document =
        start(Scope.ITEMS, span.of(record.text()).strip(), layout.pageAt(span.start()));
    record.actions().stream()
        .filter(action -> span.contains(action.evidence().span().start()))
        .filter(action -> layout.itemOf(action.item(), action.evidence()).isEmpty())
        .forEach(action -> addOwners(document, owners(action)));
  }

  private void addAction(Action action) {
    Optional<NumberedItem> item =
        layout.itemOf(action.item(), action.evidence()).map(record.items()::get);
    Document document = start(Scope.ACTIONS, action.text(), action.evidence().page());
    addPlace(document, action.item(), item);
    addOwners(document, owners(action));
  }

  private Document start(Scope scope, String text, int page) {
    Document document = new Document();
    common.forEach(document::add);
    document.add(new StringField(Schema.SCOPE, Schema.name(scope), Store.NO));
    document.add(new Field(Schema.text(scope), Analysis.composed(text), PROSE));
    document.add(new StoredField(Schema.PAGE, page));
    document.add(new NumericDocValuesField(Schema.ORDINAL, documents.size()));
    documents.add(document);
    return document;
  }

  private static void addPlace(
      Document document, Optional<String> number, Optional<NumberedItem> item) {
    number
        .or(() -> item.flatMap(NumberedItem::number))
        .ifPresent(
            shown -> {
              document.add(new StoredField(Schema.ITEM, shown));
              addItemKey(document, shown);
            });
    item.flatMap(NumberedItem::heading)
        .map(Analysis::composed)
        .ifPresent(heading -> document.add(new TextField(Schema.HEADING, heading, Store.YES)));
  }

  private static void addItemKey(Document document, String number) {
    document.add(new StringField(Schema.ITEM_KEY, Analysis.itemKey(limited(number)), Store.NO));
  }

  /**
   * Labels as written, and the names of the persons that they stand for or may stand for, by
   * whichever record.
   */
  private List<String> owners(Action action) {
    List<String> names = new ArrayList<>();
    for (Owner owner : action.owners()) {
      names.add(owner.label());
      Stream.concat(owner.person().stream(), owner.candidates().stream())
          .flatMap(id -> record.person(id).stream())
          .map(Person::name)
          .forEach(names::add);
      owner.elsewhere().map(Owner.Elsewhere::name).ifPresent(names::add);
    }
    return names;
  }

  private static void addOwners(Document document, List<String> owners) {
    owners.stream()
        .distinct()
        .forEach(
            owner -> document.add(new TextField(Schema.OWNER, Analysis.composed(owner), Store.NO)));
  }

  private static void add(Document document, String field, String value) {
    document.add(new TextField(field, value, Store.NO));
  }

  private static String limited(String key) {
    return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
  }
}
