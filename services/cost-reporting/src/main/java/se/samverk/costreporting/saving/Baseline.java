package se.samverk.costreporting.saving;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.common.money.Ore;
import se.samverk.costreporting.database.Row;

@Schema(description = "What a member's own operation cost in a year before it joined")
record Baseline(
        @Schema(description = "Id", examples = "019a2f00-0000-7000-8000-000000000033")
        UUID id,

        @Schema(description = "The area", examples = "total")
        String areaCode,

        @Schema(description = "The year that the amount is of", examples = "2019")
        int baseYear,

        @Schema(description = "Öre for the whole year", examples = "1500000000", implementation = Long.class)
        Ore amountOre,

        @Schema(description = "The index that brings it to another year's prices", examples = "pkv")
        IndexKind indexKind,

        @Schema(description = "The first year that is compared: when the member joined", examples = "2020")
        int firstYear,

        @Schema(description = "The document it was taken from", examples = "Årsredovisning 2019, not 7")
        String source,

        @Schema(description = "The document's date", examples = "2020-03-20")
        LocalDate sourceDate,

        @Schema(description = "Whether a closed year goes by it, so that it stays as it is", examples = "false")
        boolean used,

        @Schema(description = "When it was entered", examples = "2025-10-17T08:00:00Z")
        Instant enteredAt,

        @Schema(description = "By whom", examples = "Ingrid Sahlström")
        String enteredBy,

        @JsonIgnore int version) {

    static final String SELECT = """
            select b.*, a.code as area_code,
                   exists (select from closed_year_baseline c
                            where c.municipality = b.municipality and c.baseline_id = b.id) as used
              from saving_baseline b join saving_area a on a.id = b.area_id
             where b.municipality = ?""";

    static Baseline of(Row row) {
        return new Baseline(
                row.id("id"),
                row.text("area_code"),
                row.integer("base_year"),
                new Ore(row.number("amount_ore")),
                IndexKind.of(row.text("index_kind")),
                row.integer("first_year"),
                row.text("source_text"),
                row.date("source_date"),
                row.truth("used"),
                row.instant("entered_at"),
                row.text("entered_by_name"),
                row.integer("version"));
    }
}
