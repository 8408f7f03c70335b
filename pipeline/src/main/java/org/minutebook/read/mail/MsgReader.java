package org.minutebook.read.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.minutebook.read.ReadResult;
import org.minutebook.read.format.Content;
import org.minutebook.read.format.Entries;
import org.minutebook.read.format.FormatReader;
import org.minutebook.read.format.Input;
import org.minutebook.read.format.Unreadable;

/** Reads mails as Outlook keeps them: a document, or with attachments a container. */
public final class MsgReader implements FormatReader.OfContainer {
  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("application/vnd.ms-outlook");
  }

  @Override
  public Optional<Content> read(Input input, Entries entries) throws IOException, Unreadable {
    try (InputStream in = Files.newInputStream(input.file());
        MAPIMessage mail = new MAPIMessage(in)) {
      mail.setReturnNullOnMissingChunk(true);
      List<AttachmentChunks> attachments = new ArrayList<>();
      for (AttachmentChunks attachment : mail.getAttachmentFiles()) {
        if (attachment.isEmbeddedMessage() || attachment.getAttachData() != null) {
          attachments.add(attachment);
        }
      }
      Message message = message(mail);
      if (attachments.isEmpty()) {
        return Optional.of(Content.of(message.pieces()));
      }
      entries.add(ReadResult.Entry.OWN, new ByteArrayInputStream(message.bytes()));
      for (AttachmentChunks attachment : attachments) {
        entries.add(name(attachment), new ByteArrayInputStream(bytes(attachment)));
      }
      return Optional.empty();
    } catch (ChunkNotFoundException e) {
      throw new IOException("a mail without its parts", e);
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

  /** A mail within a mail is kept by what it says. */
  private static byte[] bytes(AttachmentChunks attachment)
      throws IOException, ChunkNotFoundException {
    if (!attachment.isEmbeddedMessage()) {
      byte[] data = attachment.getAttachData().getValue();
      return data == null ? new byte[0] : data;
    }
    try (MAPIMessage inner = attachment.getEmbeddedMessage()) {
      inner.setReturnNullOnMissingChunk(true);
      return message(inner).bytes();
    }
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
