package se.samverk.costreporting.peppol;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;

/** UBL's elements: {@code cbc} holds values, {@code cac} holds elements. None is ever empty (PEPPOL-EN16931-R008). */
final class Ubl {
    private static final String ROOT = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final String AGGREGATES = ROOT + "CommonAggregateComponents-2";
    private static final String BASICS = ROOT + "CommonBasicComponents-2";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter out;
    private final String currency;

    /** What goes into an element. */
    interface Content {
        void write() throws XMLStreamException;
    }

    Ubl(String currency) throws XMLStreamException {
        this.currency = currency;
        this.out = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
    }

    byte[] document(String name, Content content) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement("", name, ROOT + name + "-2");
        out.writeDefaultNamespace(ROOT + name + "-2");
        out.writeNamespace("cac", AGGREGATES);
        out.writeNamespace("cbc", BASICS);
        content.write();
        out.writeEndElement();
        out.writeEndDocument();
        out.close();
        return bytes.toByteArray();
    }

    void group(String name, Content content) throws XMLStreamException {
        out.writeStartElement("cac", name, AGGREGATES);
        content.write();
        out.writeEndElement();
    }

    /** The value, if there is any. */
    void value(String name, @Nullable String text) throws XMLStreamException {
        value(name, text, null, "");
    }

    /** The value with an attribute. */
    void value(String name, @Nullable String text, @Nullable String attribute, String of) throws XMLStreamException {
        String clean = text == null ? "" : clean(text);
        if (clean.isEmpty()) {
            return;
        }
        out.writeStartElement("cbc", name, BASICS);
        if (attribute != null) {
            out.writeAttribute(attribute, of);
        }
        out.writeCharacters(clean);
        out.writeEndElement();
    }

    void amount(String name, Ore ore) throws XMLStreamException {
        value(name, BigDecimal.valueOf(ore.value(), 2).toPlainString(), "currencyID", currency);
    }

    /** Without blanks at the ends, and without the characters that XML cannot hold. */
    static String clean(String text) {
        return text.codePoints()
                .filter(Ubl::isAllowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static boolean isAllowed(int character) {
        return character >= ' ' && character < 0xd800
                || character >= 0xe000 && character < 0xfffe
                || character >= 0x10000
                || character == '\t'
                || character == '\n'
                || character == '\r';
    }
}
