package org.minutebook.digest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/**
 * One self-contained page, for the screen, for paper, and for those who listen to it.
 *
 * <p>The page is built as a tree, so that no text can become markup; a policy in it forbids every
 * script and every request, should a browser find one all the same. The rows, of which there may be
 * very many, are built one at a time and written into the empty tables of the tree.
 */
final class HtmlDigest implements DigestFormat {
  /** Text cannot contain this, since its {@code <} would be escaped. */
  private static final String NO_ROWS = "<tbody></tbody>";

  @Override
  public String key() {
    return "html";
  }

  @Override
  public String mediaType() {
    return "text/html;charset=utf-8";
  }

  @Override
  public boolean isText() {
    return true;
  }

  @Override
  public void write(Digest digest, OutputStream out) throws IOException {
    Document page = document();
    page.appendChild(new DocumentType("html", "", ""));
    Element html = page.appendElement("html").attr("lang", "en");
    head(html.appendElement("head"), digest);
    body(html.appendElement("body"), digest);

    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    String frame = page.outerHtml();
    int written = 0;
    for (Digest.Section section : digest.sections()) {
      for (Digest.Group group : section.groups()) {
        int rows = frame.indexOf(NO_ROWS, written) + NO_ROWS.indexOf('/') - 1;
        writer.write(frame, written, rows - written);
        rows(writer, group, digest.asOf());
        written = rows;
      }
    }
    writer.write(frame, written, frame.length() - written);
    writer.write("\n");
    writer.flush();
  }

  private static Document document() {
    Document page = new Document("");
    page.outputSettings().charset(StandardCharsets.UTF_8).indentAmount(1);
    return page;
  }

  private static void rows(Writer writer, Digest.Group group, LocalDate asOf) throws IOException {
    Document scratch = document();
    for (OwedAction action : group.actions()) {
      Element row = scratch.appendElement("tr");
      row(row, action, asOf);
      writer.write("\n");
      writer.write(row.outerHtml().strip());
      row.remove();
    }
    writer.write("\n");
  }

  private static void head(Element head, Digest digest) {
    String css = PageStyle.css();
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("http-equiv", "Content-Security-Policy")
        .attr(
            "content",
            "default-src 'none'; style-src '" + PageStyle.hash(css) + "'; base-uri 'none'");
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("meta").attr("name", "referrer").attr("content", "no-referrer");
    head.appendElement("title").text("Action digest, " + Wording.day(digest.asOf()));
    head.appendElement("style").appendChild(new DataNode(css));
  }

  private static void body(Element body, Digest digest) {
    Element header = body.appendElement("header");
    header.appendElement("h1").text("Action digest");
    header
        .appendElement("p")
        .text("As of " + Wording.day(digest.asOf()) + ". " + Wording.counts(digest));
    if (!digest.scope().isEmpty()) {
      header.appendElement("p").attr("dir", "auto").text("Only " + digest.scope());
    }
    if (!digest.sections().isEmpty()) {
      nav(header.appendElement("nav").attr("aria-label", "Sections"), digest);
    }
    Element main = body.appendElement("main");
    for (Digest.Section section : digest.sections()) {
      section(main, section);
    }
    body.appendElement("footer")
        .appendElement("p")
        .text(
            "Read from the meeting records named as sources. Dates and names in brackets are"
                + " Minutebook’s reading; words in quotation marks are the record’s own.");
  }

  private static void nav(Element nav, Digest digest) {
    Element list = nav.appendElement("ul");
    for (Digest.Section section : digest.sections()) {
      Element link =
          list.appendElement("li")
              .appendElement("a")
              .attr("class", section.kind().key())
              .attr("href", "#" + section.kind().key());
      link.appendElement("strong").text(String.valueOf(section.actions().size()));
      link.appendText(" " + section.kind().title());
    }
  }

  private static void section(Element main, Digest.Section content) {
    String key = content.kind().key();
    Element section =
        main.appendElement("section")
            .attr("class", key)
            .attr("id", key)
            .attr("aria-labelledby", key + "-title");
    Element title = section.appendElement("h2").attr("id", key + "-title");
    title.text(content.kind().title() + " ");
    title.appendElement("span").text("(" + content.actions().size() + ")");
    for (int i = 0; i < content.groups().size(); i++) {
      Digest.Group group = content.groups().get(i);
      String id = key + "-" + (i + 1);
      section.appendElement("h3").attr("id", id).attr("dir", "auto").text(group.title());
      Element table = section.appendElement("table").attr("aria-labelledby", id);
      Element names = table.appendElement("thead").appendElement("tr");
      for (String name : new String[] {"Due", "Action", "Owner", "Meeting", "Source"}) {
        names.appendElement("th").attr("scope", "col").text(name);
      }
      table.appendElement("tbody");
    }
  }

  private static void row(Element row, OwedAction action, LocalDate asOf) {
    due(row.appendElement("td"), action, asOf);
    row.appendElement("th").attr("scope", "row").attr("dir", "auto").text(action.text());
    owners(row.appendElement("td"), action);
    Element meeting = row.appendElement("td");
    line(meeting, "body", action.body().orElse("body not named"));
    Element held = meeting.appendElement("div").attr("class", "quiet");
    action
        .meetingDate()
        .ifPresentOrElse(day -> time(held, day), () -> held.text("meeting undated"));
    action.item().ifPresent(item -> line(meeting, "quiet", "item " + item));
    Element source = row.appendElement("td");
    int name = action.uri().lastIndexOf('/') + 1;
    line(source, "source", action.uri().substring(name));
    if (name > 0) {
      line(source, "quiet", action.uri().substring(0, name));
    }
    line(source, "quiet", "page " + action.page());
  }

  private static void due(Element cell, OwedAction action, LocalDate asOf) {
    Element day = cell.appendElement("div").attr("class", "day");
    action.due().ifPresentOrElse(due -> time(day, due), () -> day.text("no date"));
    Wording.distance(action, asOf).ifPresent(words -> line(cell, "distance", words));
    Wording.remark(action).ifPresent(words -> line(cell, "quiet", words));
    line(
        cell,
        "quiet",
        action.deadlineText().map(words -> "“" + words + "”").orElse("no deadline given"));
  }

  private static void owners(Element cell, OwedAction action) {
    if (action.owners().isEmpty()) {
      line(cell, "quiet", "nobody named");
    }
    action.owners().forEach(owner -> line(cell, "owner", Wording.owner(owner)));
  }

  /** Text of the document reads in its own direction, whichever that is, and turns nothing else. */
  private static void line(Element cell, String cssClass, String words) {
    cell.appendElement("div").attr("class", cssClass).attr("dir", "auto").text(words);
  }

  private static void time(Element parent, LocalDate day) {
    parent.appendElement("time").attr("datetime", day.toString()).text(Wording.day(day));
  }
}
