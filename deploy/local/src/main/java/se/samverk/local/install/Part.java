package se.samverk.local.install;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A part of the product that runs as one process, in the order of starting. */
public enum Part {
    POSTGRESQL("postgresql", 5433),
    KEYCLOAK("keycloak", 8180),
    TENANTS("tenants", 8081),
    COST_REPORTING("cost-reporting", 8083),
    GATEWAY("gateway", 8080);

    private final String label;
    private final int basePort;

    Part(String label, int basePort) {
        this.label = label;
        this.basePort = basePort;
    }

    /** The name in commands, in file names and, for a service, of its directory and its path. */
    public String label() {
        return label;
    }

    public boolean isService() {
        return this != POSTGRESQL && this != KEYCLOAK;
    }

    /** Whether its health is asked for on a port of its own. */
    public boolean hasManagementPort() {
        return this != POSTGRESQL;
    }

    /** The name of a service's database. */
    public String database() {
        return label.replace('-', '_');
    }

    public static List<Part> services() {
        return Arrays.stream(values()).filter(Part::isService).toList();
    }

    public static Optional<Part> named(String label) {
        return Arrays.stream(values()).filter(part -> part.label.equals(label)).findFirst();
    }

    int basePort() {
        return basePort;
    }
}
