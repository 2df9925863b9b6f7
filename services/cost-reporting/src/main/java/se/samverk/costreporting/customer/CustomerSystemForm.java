package se.samverk.costreporting.customer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;

@Schema(description = "What finance says of a system that is run for a customer")
record CustomerSystemForm(
        @NotNull @Schema(description = "The customer; it stays", examples = "lidkoping-energi")
        String customerCode,

        @NotNull @Schema(description = "The service whose konfigurator prices it", examples = "systemdrift")
        String serviceCode,

        @Nullable @Schema(description = "The municipality's department, if one has it alone", examples = "SOC")
        String departmentCode,

        @NotBlank @Size(max = 100) @Schema(description = "Its name", examples = "Procapita")
        String name,

        @NotNull @Schema(description = "First day", examples = "2025-01-01")
        LocalDate validFrom,

        @Nullable @Schema(description = "Last day; none: it goes on", examples = "2027-12-31")
        LocalDate validTo,

        @Size(max = 50) @Schema(description = "Its values of the parameters; one that is left out counts as 0")
        List<@NotNull @Valid SystemQuantity> quantities) {

    CustomerSystemForm {
        quantities = quantities == null ? List.of() : List.copyOf(quantities);
    }

    /** @throws Problem 422 if the days go backwards, or a parameter is valued twice */
    void requireWhole() {
        LocalDate last = validTo;
        if (last != null && last.isBefore(validFrom)) {
            throw Problem.unprocessable("customer.system-days").withField("validTo", "customer.system-days.field");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < quantities.size(); i++) {
            if (!seen.add(quantities.get(i).code())) {
                throw Problem.unprocessable(
                                "price.parameter-twice", quantities.get(i).code())
                        .withField("quantities[" + i + "].code", "price.parameter-twice.field");
            }
        }
    }
}
