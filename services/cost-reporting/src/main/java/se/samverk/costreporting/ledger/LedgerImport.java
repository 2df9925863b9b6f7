package se.samverk.costreporting.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.database.Row;

@Schema(description = "One ledger file, what it holds and how far its import has come")
record LedgerImport(
        @Schema(description = "Its id", examples = "01980d2e-7c4b-7a51-9d1f-0c5a4f1e2b3c")
        UUID id,

        @Schema(description = "The file's name, as the sender gave it", examples = "ledger-2026-03.se")
        String fileName,

        @Schema(description = "The file's size in bytes", examples = "1048576")
        long sizeBytes,

        @Schema(
                description = "SHA-256 of the file's bytes, in hexadecimal",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String checksum,

        @Schema(
                description =
                        "received, reading and storing are on the way; completed, unchanged (the same file had been taken before), refused (errors; nothing was stored) and conflict (stored, but some vouchers differ from the ledger's) are ends",
                enumeration = {"received", "reading", "storing", "completed", "unchanged", "refused", "conflict"},
                examples = "completed")
        String state,

        @Schema(description = "How much of the work is done, 0 to 100", examples = "100")
        int progressPercent,

        @Schema(description = "The character encoding found in the file", examples = "CP437")
        String encoding,

        @Schema(description = "The SIE type that the file states", examples = "4") @Nullable
        Integer sieType,

        @Schema(description = "The program that wrote the file", examples = "Ekonomisystem 4.2") @Nullable
        String program,

        @Schema(description = "The organisation number in the file, digits only", examples = "2220001234") @Nullable
        String organisationNumber,

        @Schema(description = "The organisation's name in the file", examples = "Förbundet") @Nullable
        String companyName,

        @Schema(description = "First day of the file's current financial year", examples = "2026-01-01") @Nullable
        LocalDate fiscalYearFrom,

        @Schema(description = "Last day of the file's current financial year", examples = "2026-12-31") @Nullable
        LocalDate fiscalYearTo,

        @Schema(description = "Vouchers in the file", examples = "4100")
        long voucherCount,

        @Schema(description = "Vouchers that the ledger did not have", examples = "350")
        long newVoucherCount,

        @Schema(description = "Rows that count in the file", examples = "16800")
        long entryCount,

        @Schema(description = "Rows of the new vouchers", examples = "1400")
        long newEntryCount,

        @Schema(description = "Vouchers whose content differs from the ledger's", examples = "0")
        long conflictCount,

        @Schema(description = "Warnings found", examples = "1")
        long warningCount,

        @Schema(description = "Errors found", examples = "0")
        long errorCount,

        @Schema(description = "When the file was received", examples = "2026-04-02T08:15:30Z")
        Instant createdAt,

        @Schema(description = "When the import ended", examples = "2026-04-02T08:15:42Z") @Nullable
        Instant finishedAt,

        @Schema(description = "Who sent it", examples = "Åsa Öhman")
        String createdBy) {

    static LedgerImport of(Row row) {
        return new LedgerImport(
                row.id("id"),
                row.text("file_name"),
                row.number("size_bytes"),
                row.text("sha256_hex"),
                row.text("state"),
                row.integer("progress_percent"),
                row.text("encoding"),
                row.integerOrNull("sie_type"),
                row.textOrNull("program"),
                row.textOrNull("organisation_number"),
                row.textOrNull("company_name"),
                row.dateOrNull("fiscal_year_from"),
                row.dateOrNull("fiscal_year_to"),
                row.number("voucher_count"),
                row.number("new_voucher_count"),
                row.number("entry_count"),
                row.number("new_entry_count"),
                row.number("conflict_count"),
                row.number("warning_count"),
                row.number("error_count"),
                row.instant("created_at"),
                row.instantOrNull("finished_at"),
                row.text("created_by"));
    }

    byte[] hash() {
        return HexFormat.of().parseHex(checksum);
    }
}
