package org.minutebook.read.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.minutebook.model.record.Reason;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML without fetching or expanding anything, and walks it by local names. */
public final class Xml {
  /** Walkers of the tree recurse: a tree that would overflow the stack is refused. */
  private static final int MAX_DEPTH = 500;

  /** How the JDK's parser begins its message where one of its limits is passed. */
  private static final String LIMIT = "JAXP000100";

  private static final String DEPTH_LIMIT = "JAXP00010006";

  private Xml() {}

  /**
   * Parses a stream.
   *
   * @throws IOException where it is not well-formed
   * @throws Unreadable where it is made of entities of its own, or nested too deeply
   */
  public static Element parse(InputStream in) throws IOException, Unreadable {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      // Old OpenOffice files name a document type: it is neither fetched nor made use of.
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setAttribute("jdk.xml.entityExpansionLimit", "1");
      factory.setAttribute("jdk.xml.maxElementDepth", Integer.toString(MAX_DEPTH));
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return builder.parse(in).getDocumentElement();
    } catch (SAXException e) {
      throw limit(e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's own parser has these features", e);
    }
  }

  private static IOException limit(SAXException e) throws Unreadable {
    String message = String.valueOf(e.getMessage());
    if (message.contains(DEPTH_LIMIT)) {
      throw Unreadable.failed(Reason.TOO_DEEP, "XML of more than " + MAX_DEPTH + " levels");
    }
    if (message.contains(LIMIT)) {
      throw Unreadable.failed(Reason.BOMB, "XML that multiplies itself");
    }
    return new IOException("damaged XML", e);
  }

  /** The child elements, in order. */
  public static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  /** The child elements of a name. */
  public static List<Element> children(Element parent, String name) {
    return children(parent).stream().filter(child -> name(child).equals(name)).toList();
  }

  /** The first child element of a name. */
  public static Optional<Element> child(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && name(element).equals(name)) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  /** The first element reached by a path of names. */
  public static Optional<Element> child(Element parent, String first, String... more) {
    Optional<Element> found = child(parent, first);
    for (String name : more) {
      found = found.flatMap(element -> child(element, name));
    }
    return found;
  }

  /** Every element of a name below this one, in document order. */
  public static List<Element> descendants(Element root, String name) {
    List<Element> found = new ArrayList<>();
    addDescendants(root, name, found);
    return found;
  }

  private static void addDescendants(Element root, String name, List<Element> found) {
    for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        if (name(child).equals(name)) {
          found.add(child);
        }
        addDescendants(child, name, found);
      }
    }
  }

  /** The name without its prefix. */
  public static String name(Element element) {
    String local = element.getLocalName();
    return local == null ? element.getTagName() : local;
  }

  /** The attribute of a local name, whatever its namespace; empty where there is none. */
  public static Optional<String> attribute(Element element, String name) {
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      if (name.equals(attribute.getLocalName())) {
        return Optional.of(attribute.getNodeValue());
      }
    }
    return Optional.empty();
  }

  /** A whole number in an attribute. */
  public static Optional<Integer> number(Element element, String name) {
    return attribute(element, name)
        .map(String::strip)
        .filter(value -> value.matches("-?[0-9]{1,8}"))
        .map(Integer::parseInt);
  }

  /** Errors are thrown, not printed. */
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException exception) {
      // A warning does not keep a document from being read.
    }

    @Override
    public void error(SAXParseException exception) throws SAXException {
      throw exception;
    }

    @Override
    public void fatalError(SAXParseException exception) throws SAXException {
      throw exception;
    }
  }
}
