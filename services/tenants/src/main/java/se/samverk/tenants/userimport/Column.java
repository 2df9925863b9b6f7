package se.samverk.tenants.userimport;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file can say of people; each column by its names in Swedish and English, the first of them the template's. */
enum Column {
    USERNAME("username", "användarnamn", "username"),
    GIVEN_NAME("givenName", "förnamn", "given name", "givenname"),
    FAMILY_NAME("familyName", "efternamn", "family name", "familyname"),
    EMAIL("email", "e-post", "e-postadress", "epost", "email", "e-mail"),
    ROLES("roles", "roller", "roll", "roles", "role"),
    DEPARTMENT("departmentCode", "förvaltning", "förvaltningskod", "department", "departmentcode"),
    ENABLED("enabled", "får logga in", "may sign in", "enabled");

    /** Those that no file can do without. */
    static final List<Column> REQUIRED = List.of(USERNAME, GIVEN_NAME, FAMILY_NAME, EMAIL, ROLES);

    private final String property;
    private final List<String> names;

    Column(String property, String... names) {
        this.property = property;
        this.names = List.of(names);
    }

    static Optional<Column> named(String header) {
        String name = header.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.names.contains(name))
                .findFirst();
    }

    static Optional<Column> ofProperty(String property) {
        return Arrays.stream(values())
                .filter(column -> column.property.equals(property))
                .findFirst();
    }

    String property() {
        return property;
    }

    String swedish() {
        return names.getFirst();
    }

    String english() {
        return names.get(
                switch (this) {
                    case EMAIL -> 3;
                    case ROLES, DEPARTMENT -> 2;
                    default -> 1;
                });
    }
}
