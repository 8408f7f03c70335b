package org.minutebook.structure;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.minutebook.model.text.MeetingText;

/** Gives the readers' XHTML its canonical text and blocks. Thread-safe. */
public final class Structurer {
  private final XMLInputFactory factory;

  public Structurer() {
    factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  /**
   * The text of a document.
   *
   * @param xhtml in the profile of the package {@code org.minutebook.read}
   * @throws IllegalArgumentException where it is not well-formed
   */
  public MeetingText structure(String xhtml) {
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(xhtml));
      try {
        return new XhtmlBlocks(xml).text();
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException("not well-formed XHTML: " + e.getMessage(), e);
    }
  }
}
