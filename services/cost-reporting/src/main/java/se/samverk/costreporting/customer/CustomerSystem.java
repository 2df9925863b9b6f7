package se.samverk.costreporting.customer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A system that is run for a customer")
record CustomerSystem(
        @Schema(description = "Id", examples = "019a2f00-0000-7000-8000-000000000023")
        UUID id,

        @Schema(description = "The customer", examples = "lidkoping-energi")
        String customerCode,

        @Schema(description = "The service whose konfigurator prices it", examples = "systemdrift")
        String serviceCode,

        @Nullable @Schema(description = "The municipality's department, if one has it alone", examples = "SOC")
        String departmentCode,

        @Schema(description = "Its name", examples = "Procapita")
        String name,

        @Schema(description = "First day", examples = "2025-01-01")
        LocalDate validFrom,

        @Nullable @Schema(description = "Last day; none: it goes on", examples = "2027-12-31")
        LocalDate validTo,

        @Schema(description = "Its values of the parameters")
        List<SystemQuantity> quantities,

        @JsonIgnore int version) {}
