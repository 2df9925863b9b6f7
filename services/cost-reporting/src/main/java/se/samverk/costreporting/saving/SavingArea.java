package se.samverk.costreporting.saving;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.costreporting.database.Row;

@Schema(description = "What a baseline can be of: everything, or a named group of services")
record SavingArea(
        @Schema(description = "Id", examples = "019a2f00-0000-7000-8000-000000000032")
        UUID id,

        @Schema(description = "Short name, unique", examples = "drift")
        String code,

        @Schema(description = "Name in Swedish", examples = "IT-drift")
        String nameSv,

        @Schema(description = "Name in English", examples = "IT operations")
        String nameEn,

        @Schema(description = "Whether it is everything; one area is", examples = "false")
        boolean whole,

        @Schema(description = "Its services; none if it is everything")
        List<String> serviceCodes,

        @JsonIgnore int version) {

    static final String SELECT = """
            select a.*, (select string_agg(s.code, ',' order by s.code collate "C")
                           from saving_area_service m join catalogue_service s on s.id = m.service_id
                          where m.area_id = a.id) as service_codes
              from saving_area a""";

    static SavingArea of(Row row) {
        String codes = row.textOrNull("service_codes");
        return new SavingArea(
                row.id("id"),
                row.text("code"),
                row.text("name_sv"),
                row.text("name_en"),
                row.truth("whole"),
                codes == null ? List.of() : Arrays.asList(codes.split(",")),
                row.integer("version"));
    }
}
