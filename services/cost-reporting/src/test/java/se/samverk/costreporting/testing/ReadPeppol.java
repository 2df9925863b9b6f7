package se.samverk.costreporting.testing;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The amounts of a Peppol document, in öre. */
public record ReadPeppol(List<Long> lines, long net, long vat, long total) {

    public static ReadPeppol of(byte[] xml) {
        Document document = parse(xml);
        Element totals = (Element)
                document.getElementsByTagNameNS("*", "LegalMonetaryTotal").item(0);
        List<Long> lines = new ArrayList<>();
        NodeList amounts = document.getElementsByTagNameNS("*", "LineExtensionAmount");
        for (int i = 0; i < amounts.getLength(); i++) {
            if (amounts.item(i).getParentNode() != totals) {
                lines.add(ore(amounts.item(i).getTextContent()));
            }
        }
        return new ReadPeppol(
                List.copyOf(lines),
                first(totals, "TaxExclusiveAmount"),
                first(document.getDocumentElement(), "TaxAmount"),
                first(totals, "PayableAmount"));
    }

    private static long first(Element in, String name) {
        return ore(in.getElementsByTagNameNS("*", name).item(0).getTextContent());
    }

    private static long ore(String kronor) {
        return new BigDecimal(kronor).movePointRight(2).longValueExact();
    }

    private static Document parse(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
