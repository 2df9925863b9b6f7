package se.samverk.costreporting.invoice;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;

@Schema(description = "A quarter's invoice basis with its customers, warnings and steps")
record InvoiceBasis(
        @Schema(description = "The basis") InvoiceRun run,

        @Schema(description = "The quarter before", examples = "2026-Q2")
        String previousQuarter,

        @Schema(
                description = "What was invoiced for it and stands, in öre excluding VAT",
                examples = "540000000",
                implementation = Long.class)
        Ore previousAmountOre,

        @Schema(description = "The difference", examples = "8100000", implementation = Long.class)
        Ore changeOre,

        @Schema(description = "Each customer, by name") List<CustomerAmount> customers,

        @Schema(description = "What to look at before it is reviewed")
        List<Warning> warnings,

        @Schema(description = "The steps that were taken, the latest first")
        List<RunStep> steps) {

    @Schema(description = "A customer's part of a basis")
    record CustomerAmount(
            @Schema(description = "The customer", examples = "1494")
            String customerCode,

            @Schema(description = "Its name", examples = "Lidköping")
            String customerName,

            @Schema(description = "What it is", examples = "municipality")
            String kind,

            @Schema(description = "Lines", examples = "42") int lineCount,

            @Schema(description = "Öre excluding VAT", examples = "91350000", implementation = Long.class)
            Ore amountOre,

            @Schema(
                    description = "What was invoiced for the quarter before and stands",
                    examples = "90000000",
                    implementation = Long.class)
            Ore previousAmountOre,

            @Schema(description = "The difference", examples = "1350000", implementation = Long.class)
            Ore changeOre,

            @Nullable
            @Schema(description = "Its invoice, once approved", examples = "019a2f00-0000-7000-8000-000000000025")
            UUID invoiceId,

            @Nullable @Schema(description = "The invoice's number", examples = "2026-00001")
            String invoiceNumber) {}

    @Schema(description = "Something to look at")
    record Warning(
            @Schema(
                    description = "What kind",
                    enumeration = {
                        "no-price",
                        "no-configurator",
                        "no-quantity",
                        "not-read",
                        "left-out",
                        "no-address",
                        "no-number",
                        "no-reference"
                    },
                    examples = "no-price")
            String code,

            @Schema(
                    description = "What it is, in the reader's language",
                    examples = "Telefoni har avläsningar men inget pris på kvartalets första dag och faktureras inte.")
            String sentence) {}
}
