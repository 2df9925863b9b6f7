package se.samverk.tenants.userimport;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a row changes of somebody who is there already. */
@Schema(name = "UserFieldChange", description = "What a row changes of somebody who is there already")
public record FieldChange(
        @Schema(description = "The property of the user", examples = "roles")
        String field,

        @Schema(description = "What it is", examples = "economist")
        String before,

        @Schema(description = "What it becomes", examples = "case-officer, economist")
        String after) {}
