package se.samverk.costreporting.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.database.Row;

@Schema(description = "One row of a voucher")
record VoucherEntry(
        @Schema(description = "Its place in the voucher, from 1", examples = "1")
        int row,

        @Schema(description = "Account number", examples = "4600")
        String account,

        @Schema(description = "Account name", examples = "Köp av tjänst")
        String accountName,

        @Schema(description = "Cost centre (dimension 1)", examples = "110") @Nullable
        String costCentre,

        @Schema(description = "Cost centre's name", examples = "IT-drift") @Nullable
        String costCentreName,

        @Schema(description = "Project (dimension 6)", examples = "7") @Nullable
        String project,

        @Schema(description = "Project's name", examples = "Nytt nät") @Nullable
        String projectName,

        @Schema(description = "Amount in öre; debit positive, credit negative", examples = "125050")
        long amountOre,

        @Schema(description = "Quantity", examples = "2.5") @Nullable
        BigDecimal quantity,

        @Schema(description = "The row's own date, where it is not the voucher's", examples = "2026-03-14") @Nullable
        LocalDate date,

        @Schema(description = "The row's text", examples = "Golvvård") @Nullable
        String text) {

    static VoucherEntry of(Row row) {
        return new VoucherEntry(
                row.integer("row_number"),
                Integer.toString(row.integer("account")),
                row.text("account_name"),
                row.textOrNull("cost_centre"),
                row.textOrNull("cost_centre_name"),
                row.textOrNull("project"),
                row.textOrNull("project_name"),
                row.number("amount_ore"),
                row.decimalOrNull("quantity"),
                row.dateOrNull("entry_date"),
                row.textOrNull("text"));
    }
}
