package se.samverk.local.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.local.LocalException;
import se.samverk.local.install.Installation;
import se.samverk.local.install.Part;
import se.samverk.local.install.Secrets;

/** What a service is told by its environment, here as in any other place it runs. */
public record ServiceEnvironment(Installation installation, Secrets secrets) {

    private static final String GATEWAY_KEY = "gateway";
    private static final String PROVISIONER_KEY = "provisioner";

    /** Whose the demo's invoices are: none that exists. */
    private static final Map<String, String> SELLER = Map.of(
            "SAMVERK_INVOICING_SELLER_NAME", "Göliska IT",
            "SAMVERK_INVOICING_SELLER_ORGANISATION_NUMBER", "222000-1453",
            "SAMVERK_INVOICING_SELLER_STREET", "Box 100",
            "SAMVERK_INVOICING_SELLER_POSTAL_CODE", "531 88",
            "SAMVERK_INVOICING_SELLER_CITY", "Lidköping",
            "SAMVERK_INVOICING_SELLER_BANKGIRO", "5050-1055",
            "SAMVERK_INVOICING_SELLER_PEPPOL_ID", "0007:2220001453");

    /** Where the demo's ledger books its sales. */
    private static final Map<String, String> ACCOUNTS = Map.of(
            "SAMVERK_INVOICE_LEDGER_REVENUE_ACCOUNT", "3110",
            "SAMVERK_INVOICE_LEDGER_OTHER_REVENUE_ACCOUNT", "3120",
            "SAMVERK_INVOICE_LEDGER_VAT_ACCOUNT", "2650");

    /** A person reads the log here, and we ask twenty times a second whether a service is ready. */
    private static final Map<String, String> LOG = Map.of(
            "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false",
            "QUARKUS_LOG_CONSOLE_FORMAT", "%d{HH:mm:ss.SSS} %-5p %c{2.} %X{requestId} %s%e%n",
            "QUARKUS_LOG_CATEGORY__IO_SMALLRYE_HEALTH__LEVEL", "WARN");

    public Map<String, String> of(Part service) {
        var environment = new LinkedHashMap<>(common(service));
        environment.putAll(addresses(service));
        environment.put("SAMVERK_FEDERATION_NAME", federationName());
        environment.putAll(LOG);
        switch (service) {
            case TENANTS -> environment.putAll(tenants());
            // The demo's periods are taken all the way by two clients, since no person is there while it loads.
            case COST_REPORTING -> {
                environment.put("SAMVERK_COST_REPORTING_CLIENTS_MAY_APPROVE", "true");
                environment.putAll(SELLER);
                environment.putAll(ACCOUNTS);
            }
            case GATEWAY -> environment.putAll(gateway());
            default -> {
                // Nothing beside what every service has.
            }
        }
        return environment;
    }

    private Map<String, String> addresses(Part service) {
        return Map.of(
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                Integer.toString(installation.port(service)),
                "QUARKUS_MANAGEMENT_HOST",
                "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT",
                Integer.toString(installation.managementPort(service)));
    }

    private Map<String, String> common(Part service) {
        var database = service.database();
        return Map.of(
                "SAMVERK_DB_URL", jdbcUrl(database),
                "SAMVERK_DB_LOGIN_USER", database + "_login",
                "SAMVERK_DB_LOGIN_PASSWORD", secrets.password(database + ".login"),
                "SAMVERK_DB_OWNER_USER", database + "_owner",
                "SAMVERK_DB_OWNER_PASSWORD", secrets.password(database + ".owner"),
                "SAMVERK_KEYCLOAK_URL", installation.url(Part.KEYCLOAK),
                "SAMVERK_PUBLIC_URL", installation.url(Part.GATEWAY),
                "SAMVERK_EVENTS_SECRET", "whsec_" + secrets.key("events"));
    }

    private Map<String, String> tenants() {
        secrets.keyPair(GATEWAY_KEY);
        return Map.of(
                "SAMVERK_PROVISIONER_KEY_FILE",
                secrets.keyPair(PROVISIONER_KEY).file().toString(),
                "SAMVERK_GATEWAY_JWKS_FILE",
                secrets.publicKeys(GATEWAY_KEY).toString(),
                "SAMVERK_EVENTS_SUBSCRIBERS",
                eventSinks(Part.COST_REPORTING, Part.GATEWAY),
                // A demo whose passwords had to be changed at the first sign-in could be shown once.
                "SAMVERK_TENANTS_LASTING_INITIAL_PASSWORDS",
                "true",
                "SAMVERK_FEDERATION_BOOTSTRAP_SECRET",
                secrets.password(BootstrapClient.SECRET));
    }

    private Map<String, String> gateway() {
        return Map.of(
                "SAMVERK_GATEWAY_KEY_FILE", secrets.keyPair(GATEWAY_KEY).file().toString(),
                "SAMVERK_GATEWAY_TOKEN_KEY", secrets.key("gateway.tokens"),
                "SAMVERK_ROUTES_TENANTS", installation.url(Part.TENANTS),
                "SAMVERK_ROUTES_COST_REPORTING", installation.url(Part.COST_REPORTING),
                "SAMVERK_EVENTS_SUBSCRIBERS", eventSinks(Part.TENANTS));
    }

    /** Where these services take events. */
    private String eventSinks(Part... services) {
        return Stream.of(services)
                .map(part -> "%s/%s/internal/events".formatted(installation.url(part), part.label()))
                .collect(Collectors.joining(","));
    }

    /** The federation is data, and here it is the demo's. */
    private String federationName() {
        var file = installation.checkout().root().resolve("deploy/demo/data/federation.json");
        try {
            return new ObjectMapper().readTree(file.toFile()).path("name").asText();
        } catch (IOException e) {
            throw new LocalException("%s can't be read.".formatted(file), e);
        }
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(installation.port(Part.POSTGRESQL), database);
    }
}
