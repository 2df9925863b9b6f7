package se.samverk.common.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.info.Info;

/** Who publishes the API and on what terms, as the Swedish REST API profile asks (DOK.01 and onwards). */
final class ApiInformation {
    static final String VERSION = "0.1.0";

    private ApiInformation() {}

    /** The title and description are the service's own: {@code samverk.api.title} and {@code samverk.api.description}. */
    static Info of(Config config) {
        Info info = OASFactory.createInfo()
                .title(config.getValue("samverk.api.title", String.class))
                .version(VERSION)
                .description(config.getValue("samverk.api.description", String.class))
                .termsOfService("https://samverk.example/terms")
                .contact(OASFactory.createContact()
                        .name("Samverk")
                        .url("https://samverk.example/contact")
                        .email("api@samverk.example"))
                .license(OASFactory.createLicense()
                        .name("EUPL-1.2")
                        .url("https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12"));
        Map<String, Object> sla = new LinkedHashMap<>(); // in this order, since the description is compared as text
        sla.put("availability", "99.5 % per month, planned maintenance excepted");
        sla.put("responseTime", "95 % of reads within 200 ms");
        sla.put("support", "Weekdays 08:00-16:30 Swedish time");
        info.addExtension("x-sla", sla);
        info.addExtension(
                "x-limitations",
                "Calls are limited per client; the RateLimit headers of each answer say how many are left. "
                        + "Bodies over the operation's limit are answered with 413.");
        return info;
    }
}
