package vn.dondoc.platform.web.table;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Goes through an XML document by its elements, whatever prefixes their names have. */
final class XmlParts {
    private final XMLStreamReader xml;

    XmlParts(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** Goes to the next start of an element; false at the end of the document. */
    boolean nextStart() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** Goes to the next start of an element within the one of that name; false at its end. */
    boolean nextStartWithin(String element) throws XMLStreamException {
        while (true) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamReader.END_ELEMENT && isAt(element)) {
                return false;
            }
        }
    }

    boolean isAt(String element) {
        return xml.getLocalName().equals(element);
    }

    /** By its local name: the prefix differs from program to program. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    String text() throws XMLStreamException {
        return xml.getElementText();
    }

    /** The runs of the element, without what says how East Asian ones are pronounced. */
    String richText() throws XMLStreamException {
        String element = xml.getLocalName();
        var text = new StringBuilder();
        while (nextStartWithin(element)) {
            if (isAt("t")) {
                text.append(text());
            } else if (isAt("rPh")) {
                richText();
            }
        }
        return text.toString();
    }
}
