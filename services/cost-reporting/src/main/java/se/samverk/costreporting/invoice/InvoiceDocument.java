package se.samverk.costreporting.invoice;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;

/** All of an invoice or a credit note, as it was issued: what every file of it is made from. */
@Schema(description = "An invoice or a credit note, as it was issued; it never changes")
public record InvoiceDocument(
        @Schema(description = "Id", examples = "019a2f00-0000-7000-8000-000000000025")
        UUID id,

        @Schema(description = "The municipality whose people see it, or federation", examples = "1494")
        String municipality,

        @Schema(description = "What it is", examples = "invoice")
        DocumentKind kind,

        @Schema(description = "Its number in the year's series, which has no gaps", examples = "2026-00001")
        String number,

        @Nullable @Schema(description = "Of a credit note: the invoice that it takes away")
        Reference credits,

        @Nullable @Schema(description = "Of an invoice: the credit note that took it away, if one has")
        Reference creditedBy,

        @Nullable @Schema(description = "Of a credit note: why", examples = "Fel antal datorer.")
        String reason,

        @Schema(description = "The quarter", examples = "2026-Q3")
        String quarter,

        @Schema(description = "Its first day", examples = "2026-07-01")
        LocalDate periodFrom,

        @Schema(description = "Its last day", examples = "2026-09-30")
        LocalDate periodTo,

        @Schema(description = "The document's date", examples = "2026-06-02")
        LocalDate invoiceDate,

        @Schema(description = "The day it is due", examples = "2026-07-02")
        LocalDate dueDate,

        @Schema(description = "Currency", examples = "SEK") String currency,

        @Schema(description = "Who invoices") Seller seller,

        @Schema(description = "Who is invoiced") Buyer buyer,

        @Schema(description = "VAT category of all lines: S, standard rate, or O, outside the scope", examples = "O")
        String vatCategory,

        @Schema(description = "VAT in percent; 0 when none is charged", examples = "0")
        BigDecimal vatPercent,

        @Schema(
                description = "Sum of the lines, excluding VAT; of a credit note what it takes away",
                examples = "91350000",
                implementation = Long.class)
        Ore amountOre,

        @Schema(
                description = "VAT on the sum, rounded half up to whole öre",
                examples = "0",
                implementation = Long.class)
        Ore vatOre,

        @Schema(description = "To pay, including VAT", examples = "91350000", implementation = Long.class)
        Ore totalOre,

        @Schema(description = "The basis that it came of", examples = "019a2f00-0000-7000-8000-000000000026")
        UUID invoiceRunId,

        @Schema(description = "When it was issued", examples = "2026-06-02T08:30:00Z")
        Instant issuedAt,

        @Schema(description = "By whom", examples = "Bengt Oskarsson")
        String issuedBy,

        @Schema(description = "Its lines") List<DocumentLine> lines) {

    @Schema(description = "Another document")
    public record Reference(
            @Schema(description = "Id", examples = "019a2f00-0000-7000-8000-000000000025")
            UUID id,

            @Schema(description = "Its number", examples = "2026-00001")
            String number,

            @Schema(description = "Its date", examples = "2026-06-02")
            LocalDate date) {}
}
