package org.minutebook.read.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.minutebook.model.record.Reason;
import org.minutebook.read.ReadResult;
import org.minutebook.read.format.Content;
import org.minutebook.read.format.Entries;
import org.minutebook.read.format.FormatReader;
import org.minutebook.read.format.Input;
import org.minutebook.read.format.Unreadable;

/** Reads mails as Outlook keeps them: a document, or with attachments a container. */
public final class MsgReader implements FormatReader.OfContainer {
  private static final int MAX_DEPTH = 5;

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("application/vnd.ms-outlook");
  }

  @Override
  public Optional<Content> read(Input input, Entries entries) throws IOException, Unreadable {
    try (InputStream in = Files.newInputStream(input.file());
        MAPIMessage mail = new MAPIMessage(in)) {
      mail.setReturnNullOnMissingChunk(true);
      if (attachments(mail).isEmpty()) {
        return Optional.of(message(mail).content());
      }
      add(mail, ReadResult.Entry.OWN, 0, entries);
      return Optional.empty();
    } catch (ChunkNotFoundException e) {
      throw new IOException("a mail without its parts", e);
    }
  }

  private static List<AttachmentChunks> attachments(MAPIMessage mail) {
    return Stream.of(mail.getAttachmentFiles())
        .filter(file -> file.isEmbeddedMessage() || file.getAttachData() != null)
        .toList();
  }

  /**
   * Hands over what a mail says, and what it brings.
   *
   * @param name of the mail itself; empty, or with {@code !/} at its end
   */
  private static void add(MAPIMessage mail, String name, int depth, Entries entries)
      throws IOException, ChunkNotFoundException, Unreadable {
    entries.add(name, new ByteArrayInputStream(message(mail).bytes()));
    for (AttachmentChunks attachment : attachments(mail)) {
      String inner = name + name(attachment);
      if (!attachment.isEmbeddedMessage()) {
        byte[] data = attachment.getAttachData().getValue();
        entries.add(inner, new ByteArrayInputStream(data == null ? new byte[0] : data));
      } else if (depth == MAX_DEPTH) {
        entries.addUnread(
            inner,
            Unreadable.failed(Reason.TOO_DEEP, "more than " + MAX_DEPTH + " mails in each other"));
      } else {
        try (MAPIMessage mailed = attachment.getEmbeddedMessage()) {
          mailed.setReturnNullOnMissingChunk(true);
          add(mailed, inner + "!/", depth + 1, entries);
        }
      }
    }
  }

  private static Message message(MAPIMessage mail) throws ChunkNotFoundException {
    return new Message(
        Optional.ofNullable(mail.getSubject()),
        Optional.ofNullable(mail.getDisplayFrom()),
        Optional.ofNullable(mail.getMessageDate())
            .map(date -> LocalDateTime.ofInstant(date.toInstant(), ZoneOffset.UTC)),
        Optional.ofNullable(mail.getHtmlBody()),
        Optional.ofNullable(mail.getTextBody()));
  }

  private static String name(AttachmentChunks attachment) {
    for (StringChunk chunk :
        new StringChunk[] {
          attachment.getAttachLongFileName(),
          attachment.getAttachFileName(),
          attachment.getAttachDisplayName()
        }) {
      if (chunk != null && chunk.getValue() != null && !chunk.getValue().isBlank()) {
        return chunk.getValue();
      }
    }
    return "attachment";
  }
}
