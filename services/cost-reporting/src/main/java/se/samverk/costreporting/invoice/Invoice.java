package se.samverk.costreporting.invoice;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.costreporting.database.Row;

@Schema(description = "An invoice or a credit note, in short")
record Invoice(
        @Schema(description = "Id", examples = "019a2f00-0000-7000-8000-000000000025")
        UUID id,

        @Schema(description = "What it is", examples = "invoice")
        DocumentKind kind,

        @Schema(description = "Its number", examples = "2026-00001")
        String number,

        @Schema(description = "The municipality whose people see it, or federation", examples = "1494")
        String municipality,

        @Schema(description = "The customer", examples = "1494")
        String customerCode,

        @Schema(description = "Its name", examples = "Lidköping")
        String customerName,

        @Schema(description = "The quarter", examples = "2026-Q3")
        String quarter,

        @Schema(description = "The document's date", examples = "2026-06-02")
        LocalDate invoiceDate,

        @Schema(description = "The day it is due", examples = "2026-07-02")
        LocalDate dueDate,

        @Schema(
                description = "Öre excluding VAT; of a credit note what it takes away",
                examples = "91350000",
                implementation = Long.class)
        Ore amountOre,

        @Schema(description = "VAT", examples = "0", implementation = Long.class)
        Ore vatOre,

        @Schema(description = "Including VAT", examples = "91350000", implementation = Long.class)
        Ore totalOre,

        @Nullable @Schema(description = "Of a credit note: the invoice's number", examples = "2026-00001")
        String creditsNumber,

        @Nullable
        @Schema(description = "Of an invoice: the number of the credit note that took it away", examples = "2026-00009")
        String creditedByNumber) {

    static Invoice of(Row row) {
        return new Invoice(
                row.id("id"),
                DocumentKind.of(row.text("kind")),
                row.text("number"),
                row.text("municipality"),
                row.text("customer_code"),
                row.text("customer_name"),
                row.text("quarter"),
                row.date("invoice_date"),
                row.date("due_date"),
                new Ore(row.number("amount_ore")),
                new Ore(row.number("vat_ore")),
                new Ore(row.number("total_ore")),
                row.textOrNull("credits_number"),
                row.textOrNull("credited_number"));
    }
}
