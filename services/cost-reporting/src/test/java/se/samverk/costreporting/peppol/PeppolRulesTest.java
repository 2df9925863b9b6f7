package se.samverk.costreporting.peppol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samverk.common.problem.Problem;
import se.samverk.costreporting.invoice.Buyer;
import se.samverk.costreporting.invoice.DocumentKind;
import se.samverk.costreporting.invoice.InvoiceDocument;
import se.samverk.costreporting.invoice.Seller;
import se.samverk.costreporting.testing.Documents;

/** Every document that can be issued passes EN 16931 and Peppol with its Swedish rules, by the official artefacts. */
class PeppolRulesTest {
    private static final int DOCUMENTS = 150;
    private static final PeppolRules.Release RELEASE =
            new PeppolRules.Release(LocalDate.EPOCH, PeppolRules.BILLING_3, PeppolRules.BILLING_PROFILE);

    @Test
    void randomDocumentsPassEveryRule() {
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            String xml = xml(new Documents(seed).atRandom().document());
            assertEquals(List.of(), judge(xml), () -> xml);
        }
    }

    @Test
    void edgesPassToo() {
        Documents nothing = new Documents(1);
        nothing.lines = List.of(Documents.line(1, "Gratis", "0", 0, "0", 0));
        Documents large = new Documents(2);
        large.vat = new BigDecimal("25");
        large.lines = List.of(Documents.line(1, "Stort", "9999999.999", 999_999_999, "9999999.999", 999_999_999));
        Documents half = new Documents(3);
        half.vat = new BigDecimal("25");
        half.lines = List.of(Documents.line(1, "Halvt öre", "1", 2, "1", 2));
        Documents credit = new Documents(4);
        credit.kind = DocumentKind.CREDIT_NOTE;
        for (Documents each : List.of(nothing, large, half, credit, new Documents(5))) {
            String xml = xml(each.document());
            assertEquals(List.of(), judge(xml), () -> xml);
        }
    }

    @Test
    void bothReleasesOfTheRulesTakeADocument_eachOnItsDate() {
        for (LocalDate date : List.of(LocalDate.of(2026, 1, 15), LocalDate.of(2026, 11, 22))) {
            Documents document = new Documents(1);
            document.date = date;
            assertEquals(List.of(), judge(xml(document.document())), date.toString());
        }
    }

    /** Broken one at a time: so the judge is proven to judge. */
    @Test
    void brokenDocumentsFailByTheRuleTheyBreak() {
        Documents whole = new Documents(1);
        whole.vat = new BigDecimal("25");
        String xml = xml(whole.document());
        assertEquals(List.of(), judge(xml));
        Map<String, String> broken = Map.of(
                "PEPPOL-EN16931-R003", xml.replaceAll("<cbc:BuyerReference>.*?</cbc:BuyerReference>", ""),
                "SE-R-013", xml.replace(">2220001453</cbc:CompanyID>", ">2220001454</cbc:CompanyID>"),
                "PEPPOL-COMMON-R049", xml.replace(">2120001694</cbc:EndpointID>", ">2120001695</cbc:EndpointID>"),
                "SE-R-001", xml.replace("SE222000145301", "SE22200014530"),
                "SE-R-009", xml.replace(">50501055<", ">505010<"),
                "SE-R-008", xml.replace(">50501055<", ">5050-105<"),
                "SE-R-006", xml.replace("<cbc:Percent>25<", "<cbc:Percent>24<"),
                "BR-CO-15",
                        xml.replace(
                                "<cbc:TaxInclusiveAmount currencyID=\"SEK\">579375.00",
                                "<cbc:TaxInclusiveAmount currencyID=\"SEK\">579375.01"),
                "BR-CO-13",
                        xml.replace(
                                "<cbc:LineExtensionAmount currencyID=\"SEK\">463500.00",
                                "<cbc:LineExtensionAmount currencyID=\"SEK\">463500.01"),
                "PEPPOL-EN16931-R120",
                        xml.replace(
                                "<cbc:PriceAmount currencyID=\"SEK\">1125.00",
                                "<cbc:PriceAmount currencyID=\"SEK\">1126.00"));
        broken.forEach((rule, text) -> {
            List<String> told = judge(text);
            assertTrue(told.stream().anyMatch(line -> line.contains(rule)), () -> rule + ": " + told);
        });
    }

    @Test
    void withoutVat_itIsOutsideTheScope_andTheVatNumberIsLeftOut() {
        String xml = xml(new Documents(1).document());
        assertTrue(xml.contains("<cbc:TaxExemptionReasonCode>VATEX-EU-O<"), xml);
        assertTrue(!xml.contains("<cbc:Percent>") && !xml.contains("PartyTaxScheme"), xml);
    }

    @Test
    void aCreditNoteNamesItsInvoice() {
        Documents credit = new Documents(1);
        credit.kind = DocumentKind.CREDIT_NOTE;
        String xml = xml(credit.document());
        assertTrue(xml.contains("<cbc:CreditNoteTypeCode>381<"), xml);
        assertTrue(xml.contains("<cac:InvoiceDocumentReference><cbc:ID>2026-00001</cbc:ID>"), xml);
    }

    @Test
    void whatTheRulesAskForAndNobodyHasSaid_isAProblemWithAName() {
        refused("peppol.reference", buyer(null, null, "212000-1694", null));
        refused("peppol.reference", buyer(" ", "\u0001", "212000-1694", null));
        refused("peppol.buyer-address", buyer("ref", null, null, null));
        refused("peppol.buyer-address", buyer("ref", null, null, "0007:2120001695"));
        refused("peppol.buyer-address", buyer("ref", null, null, "0088:7300010000002"));
        refused("peppol.buyer-address", buyer("ref", null, null, "1234:5"));
        refused("peppol.seller-number", seller("222000-1454", null, null), "25");
        refused("peppol.bankgiro", seller("222000-1453", null, "12-34"), "25");
        refused("peppol.vat-number", seller("222000-1453", "SE22", null), "25");
        refused("peppol.vat-rate", seller("222000-1453", null, null), "20");
    }

    private static Buyer buyer(String reference, String order, String number, String peppolId) {
        return new Buyer("k", "Kund", number, "Gatan 1", "531 32", "Ort", "SE", reference, order, peppolId, 30);
    }

    private static Seller seller(String number, String vat, String bankgiro) {
        return new Seller("F", number, vat, null, null, null, "SE", bankgiro, null, null, null, null, null, null);
    }

    private static void refused(String code, Buyer buyer) {
        Documents documents = new Documents(1);
        documents.buyer = buyer;
        refused(code, documents);
    }

    private static void refused(String code, Seller seller, String vat) {
        Documents documents = new Documents(1);
        documents.seller = seller;
        documents.vat = new BigDecimal(vat);
        refused(code, documents);
    }

    private static void refused(String code, Documents documents) {
        Problem problem = assertThrows(Problem.class, () -> Readiness.check(documents.document()));
        assertEquals(code, problem.code());
    }

    private static String xml(InvoiceDocument document) {
        Readiness.check(document);
        return new String(PeppolDocument.of(document, RELEASE), StandardCharsets.UTF_8);
    }

    private static List<String> judge(String xml) {
        return PeppolJudge.judge(xml.getBytes(StandardCharsets.UTF_8));
    }
}
