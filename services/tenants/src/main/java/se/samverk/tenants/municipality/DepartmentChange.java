package se.samverk.tenants.municipality;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.text.Legible;

/** One change of the departments, from the day of its reorganisation. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One change of the departments")
public record DepartmentChange(
        @NotNull
        @Schema(
                description =
                        "add: a new one (code, names, parentCode); rename: another name; move: under parentCode, or to"
                                + " the top without one; end: no more from the day",
                examples = "rename")
        Kind kind,

        @NotNull
        @Pattern(regexp = "[A-Za-z0-9ÅÄÖåäö_-]{1,20}")
        @Schema(description = "The department's code", examples = "BUN")
        String code,

        @Nullable
        @Legible
        @Size(min = 1, max = 100)
        @Schema(description = "Name in Swedish, to add or rename", examples = "Bildningsförvaltningen")
        String nameSv,

        @Nullable
        @Legible
        @Size(min = 1, max = 100)
        @Schema(description = "Name in English, to add or rename; the Swedish one if absent", examples = "Education")
        String nameEn,

        @Nullable
        @Pattern(regexp = "[A-Za-z0-9ÅÄÖåäö_-]{1,20}")
        @Schema(description = "Code of the department that it is a part of, to add or move", examples = "KS")
        String parentCode) {

    /** What is done. */
    public enum Kind {
        @JsonProperty("add")
        ADD,
        @JsonProperty("rename")
        RENAME,
        @JsonProperty("move")
        MOVE,
        @JsonProperty("end")
        END
    }
}
