package org.minutebook.read.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.minutebook.model.record.Reason;
import org.minutebook.read.ReadResult;
import org.minutebook.read.format.Content;
import org.minutebook.read.format.Entries;
import org.minutebook.read.format.FormatReader;
import org.minutebook.read.format.Input;
import org.minutebook.read.format.Unreadable;
import org.minutebook.read.text.Decoding;

/** Reads mails as they are sent: a document, or with attachments a container. */
public final class EmlReader implements FormatReader.OfContainer {
  private static final int MAX_DEPTH = 20;

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("message/rfc822") || mediaType.equals("message/x-emlx");
  }

  @Override
  public Optional<Content> read(Input input, Entries entries) throws IOException, Unreadable {
    org.apache.james.mime4j.dom.Message mail;
    try (InputStream in = Files.newInputStream(input.file())) {
      mail = builder().parseMessage(in);
    }
    try {
      Parts parts = new Parts();
      parts.collect(mail, 0);
      parts.requireOpen();
      Message message =
          new Message(
              Optional.ofNullable(mail.getSubject()),
              Optional.ofNullable(mail.getFrom()).map(EmlReader::senders),
              date(mail),
              parts.html,
              parts.text);
      if (parts.attachments.isEmpty() && parts.left.isEmpty()) {
        return Optional.of(message.content());
      }
      entries.add(ReadResult.Entry.OWN, new ByteArrayInputStream(message.bytes()));
      for (Attachment attachment : parts.attachments) {
        try (InputStream in = attachment.open()) {
          entries.add(attachment.name(), in);
        }
      }
      for (Left left : parts.left) {
        entries.addUnread(left.name(), left.why());
      }
      return Optional.empty();
    } finally {
      mail.dispose();
    }
  }

  private static DefaultMessageBuilder builder() {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
    builder.setDecodeMonitor(DecodeMonitor.SILENT);
    return builder;
  }

  private static String senders(MailboxList senders) {
    return senders.stream()
        .map(
            sender ->
                sender.getName() == null
                    ? sender.getAddress()
                    : sender.getName() + " <" + sender.getAddress() + ">")
        .collect(Collectors.joining(", "));
  }

  /** The date as the sender's clock showed it; the zone decides which day it was. */
  private static Optional<LocalDateTime> date(org.apache.james.mime4j.dom.Message mail) {
    Field field = mail.getHeader().getField("Date");
    if (field != null) {
      try {
        String written = field.getBody().replaceAll("\\(.*?\\)", "").strip();
        return Optional.of(LocalDateTime.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(written)));
      } catch (DateTimeException otherForm) {
        return Optional.ofNullable(mail.getDate())
            .map(date -> LocalDateTime.ofInstant(date.toInstant(), ZoneOffset.UTC));
      }
    }
    return Optional.empty();
  }

  /** A part that is a file of its own. */
  private record Attachment(String name, Body body) {
    InputStream open() throws IOException {
      if (body instanceof SingleBody single) {
        return single.getInputStream();
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new DefaultMessageWriter().writeBody(body, bytes);
      return new ByteArrayInputStream(bytes.toByteArray());
    }
  }

  /** A part that is not looked into. */
  private record Left(String name, Unreadable why) {}

  /** The parts of a mail, sorted into body and attachments. */
  private static final class Parts {
    private Optional<String> html = Optional.empty();
    private Optional<String> text = Optional.empty();
    private final List<Attachment> attachments = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();

    void collect(Entity entity, int depth) throws IOException {
      Body body = entity.getBody();
      if (body == null) {
        return;
      }
      if (depth > MAX_DEPTH) {
        leave(Reason.TOO_DEEP, "a mail of parts within parts");
        return;
      }
      if (isEncrypted(entity)) {
        leave(Reason.ENCRYPTED, "an encrypted mail; ask its receiver for a plain copy");
        return;
      }
      if (body instanceof Multipart multipart) {
        for (Entity part : multipart.getBodyParts()) {
          collect(part, depth + 1);
        }
        return;
      }
      String type = String.valueOf(entity.getMimeType()).toLowerCase(Locale.ROOT);
      boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType());
      if (!attached && type.equals("text/html") && html.isEmpty()) {
        html = Optional.of(characters(body));
      } else if (!attached && type.equals("text/plain") && entity.getFilename() == null) {
        text = Optional.of(text.map(t -> t + "\n").orElse("") + characters(body));
      } else if (!isDecoration(entity, type, attached)) {
        attachments.add(new Attachment(name(entity, type), body));
      }
    }

    private void leave(Reason reason, String detail) {
      left.add(new Left("part-" + (left.size() + 1), Unreadable.failed(reason, detail)));
    }

    /** A mail with nothing to read but what is left out fails as a whole. */
    void requireOpen() throws Unreadable {
      if (html.isEmpty() && text.isEmpty() && attachments.isEmpty() && !left.isEmpty()) {
        throw left.getFirst().why();
      }
    }

    /** The outer form of what S/MIME and PGP encrypt. */
    private static boolean isEncrypted(Entity entity) {
      String type = String.valueOf(entity.getMimeType()).toLowerCase(Locale.ROOT);
      Field field = entity.getHeader() == null ? null : entity.getHeader().getField("Content-Type");
      return type.equals("multipart/encrypted")
          || (type.matches("application/(?:x-)?pkcs7-mime")
              && field != null
              && field.getBody().toLowerCase(Locale.ROOT).contains("enveloped-data"));
    }

    /** Pictures in the text and invitations are no records. */
    private static boolean isDecoration(Entity entity, String type, boolean attached) {
      boolean inline = !attached && entity.getHeader().getField("Content-ID") != null;
      return (type.startsWith("image/") && inline) || type.equals("text/calendar");
    }

    private String name(Entity entity, String type) {
      String name = entity.getFilename();
      if (name != null && !name.isBlank()) {
        return name;
      }
      String ending = type.equals("message/rfc822") ? ".eml" : "";
      return "attachment-" + (attachments.size() + 1) + ending;
    }

    private static String characters(Body body) throws IOException {
      if (body instanceof TextBody text) {
        try (InputStream in = text.getInputStream()) {
          byte[] bytes = in.readAllBytes();
          String charset = text.getMimeCharset();
          return charset == null || charset.equalsIgnoreCase("us-ascii")
              ? Decoding.text(bytes)
              : new String(bytes, text.getCharset());
        }
      }
      return "";
    }
  }
}
