package se.samverk.costreporting.peppol;

import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.IValidationExecutorSet;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.result.ValidationResultList;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.peppol.PeppolValidation2025_11;
import com.helger.phive.peppol.PeppolValidation2026_05;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;

/**
 * OpenPeppol's own artefacts: UBL's schemas, EN 16931, and BIS Billing 3 with its national rules, in the release that
 * holds on the document's date.
 */
final class PeppolJudge {
    private static final ValidationExecutorSetRegistry<IValidationSourceXML> REGISTRY = registry();

    private PeppolJudge() {}

    private static ValidationExecutorSetRegistry<IValidationSourceXML> registry() {
        ValidationExecutorSetRegistry<IValidationSourceXML> registry = new ValidationExecutorSetRegistry<>();
        PeppolValidation2025_11.init(registry);
        PeppolValidation2026_05.init(registry);
        return registry;
    }

    private static DVRCoordinate release(LocalDate date, boolean invoice) {
        if (date.isBefore(PeppolValidation2026_05.VALID_PER)) {
            return invoice
                    ? PeppolValidation2025_11.VID_OPENPEPPOL_INVOICE_UBL_V3
                    : PeppolValidation2025_11.VID_OPENPEPPOL_CREDIT_NOTE_UBL_V3;
        }
        return invoice
                ? PeppolValidation2026_05.VID_OPENPEPPOL_INVOICE_UBL_V3
                : PeppolValidation2026_05.VID_OPENPEPPOL_CREDIT_NOTE_UBL_V3;
    }

    /** What is wrong, errors and warnings alike; empty when nothing is. */
    static List<String> judge(byte[] xml) {
        Document document = parse(xml);
        boolean invoice = "Invoice".equals(document.getDocumentElement().getLocalName());
        LocalDate date = LocalDate.parse(
                document.getElementsByTagNameNS("*", "IssueDate").item(0).getTextContent());
        IValidationExecutorSet<IValidationSourceXML> rules = REGISTRY.getOfID(release(date, invoice));
        ValidationResultList result = ValidationExecutionManager.executeValidation(
                IValidityDeterminator.createDefault(), rules, ValidationSourceXML.create("document.xml", document));
        List<String> told = new ArrayList<>();
        result.getAllFailures()
                .forEach(error -> told.add(error.getErrorID() + " " + error.getAsStringLocaleIndepdent()));
        if (result.size() < 3) {
            told.add("only " + result.size() + " sets of rules were run");
        }
        return told;
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
