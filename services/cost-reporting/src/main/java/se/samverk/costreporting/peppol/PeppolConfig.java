package se.samverk.costreporting.peppol;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalDate;
import java.util.List;

/** Rules of Peppol that come after those the product knows. */
@ConfigMapping(prefix = "samverk.peppol")
interface PeppolConfig {
    List<Release> rules();

    interface Release {
        /** The first invoice date that they hold for. */
        LocalDate validFrom();

        String customizationId();

        @WithDefault(PeppolRules.BILLING_PROFILE)
        String profileId();
    }
}
