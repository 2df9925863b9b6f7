package se.samverk.costreporting.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A service in the federation's catalogue")
record CatalogueService(
        @Schema(description = "Id", examples = "019a2f00-0000-7000-8000-000000000001")
        UUID id,

        @Schema(description = "Short name, unique in the catalogue", examples = "it-arbetsplats")
        String code,

        @Schema(description = "Name in Swedish", examples = "IT-arbetsplats")
        String nameSv,

        @Schema(description = "Name in English", examples = "Workplace")
        String nameEn,

        @Schema(description = "What one pays for one of", examples = "device")
        Unit unit,

        @Nullable @Schema(description = "The cost pool that holds what the service costs", examples = "it-arbetsplats")
        String poolCode,

        @Schema(description = "Dated prices per unit, oldest first; the price list has those of other models too")
        List<ServicePrice> prices,

        @JsonIgnore int version) {}
