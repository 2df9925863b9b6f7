package se.samverk.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * {@code publiccode.yml} against the rules of the standard's version 0.4 (docs.publiccode.net). Of its vocabularies only
 * what we use is repeated here: a word that is new to us has to be looked up there before it is added.
 */
class PublicCodeTest {

    private static final Set<String> KEYS = Set.of(
            "publiccodeYmlVersion",
            "name",
            "url",
            "landingURL",
            "softwareVersion",
            "releaseDate",
            "platforms",
            "categories",
            "developmentStatus",
            "softwareType",
            "intendedAudience",
            "description",
            "legal",
            "maintenance",
            "localisation",
            "dependsOn");
    private static final Set<String> DESCRIPTION_KEYS = Set.of(
            "localisedName", "shortDescription", "longDescription", "documentation", "apiDocumentation", "features");
    private static final Set<String> CATEGORIES = Set.of("accounting", "financial-reporting", "it-service-management");
    private static final Set<String> SCOPES = Set.of("local-authorities", "government");
    private static final Set<String> STATUSES = Set.of("concept", "development", "beta", "stable", "obsolete");

    private JsonNode file;

    @BeforeEach
    void read() throws IOException {
        file = new YAMLMapper()
                .readTree(Checkout.here().root().resolve("publiccode.yml").toFile());
    }

    @Test
    void hasTheKeysOfTheStandardAndThoseThatItRequires() {
        assertTrue(KEYS.containsAll(keys(file)), () -> "unknown: " + without(keys(file), KEYS));
        var required = new TreeSet<>(KEYS);
        required.removeAll(Set.of("landingURL", "softwareVersion", "releaseDate", "intendedAudience", "dependsOn"));
        assertEquals(Set.of(), without(required, keys(file)));
        assertEquals("0.4", file.path("publiccodeYmlVersion").textValue(), "a string, not a number");
    }

    @Test
    void usesTheWordsOfTheStandard() {
        assertEquals(Set.of(), without(texts(file.path("categories")), CATEGORIES));
        assertEquals(Set.of(), without(texts(file.at("/intendedAudience/scope")), SCOPES));
        assertEquals(Set.of("web"), texts(file.path("platforms")));
        assertEquals("standalone/web", file.path("softwareType").textValue());
        assertTrue(STATUSES.contains(file.path("developmentStatus").textValue()));
        var countries = Set.of(Locale.getISOCountries());
        for (var country : texts(file.at("/intendedAudience/countries"))) {
            assertTrue(countries.contains(country.toUpperCase(Locale.ROOT))
                    && country.equals(country.toLowerCase(Locale.ROOT)));
        }
    }

    @Test
    void describesItselfAtTheLengthsThatAreAllowed() {
        assertEquals(Set.of("en", "sv"), keys(file.path("description")));
        for (var description : file.path("description")) {
            assertEquals(Set.of(), without(keys(description), DESCRIPTION_KEYS));
            var brief = description.path("shortDescription").asText();
            assertTrue(!brief.isBlank() && brief.length() <= 150 && !brief.contains("\n"), brief);
            var length = description.path("longDescription").asText().length();
            assertTrue(length >= 150 && length <= 10_000, () -> "longDescription: " + length);
            assertTrue(description.path("features").size() >= 5);
        }
    }

    @Test
    void saysWhereItIsAndWhoMaintainsItUnderTheLicenceThatLiesBesideIt() throws IOException {
        for (var address : List.of("url", "landingURL")) {
            assertEquals("https", URI.create(file.path(address).asText()).getScheme());
        }
        assertEquals("EUPL-1.2", file.at("/legal/license").textValue());
        assertTrue(Files.readString(Checkout.here().root().resolve("LICENSE")).contains("EUPL"));
        assertTrue(Set.of("internal", "community")
                .contains(file.at("/maintenance/type").textValue()));
        assertTrue(!file.at("/maintenance/contacts").isEmpty(), "required by these types of maintenance");
        for (var contact : file.at("/maintenance/contacts"))
            assertTrue(contact.path("name").isTextual());
        assertTrue(file.at("/localisation/localisationReady").isBoolean());
        assertEquals(keys(file.path("description")), texts(file.at("/localisation/availableLanguages")));
        for (var part : file.at("/dependsOn/open"))
            assertTrue(part.path("versionMin").isTextual());
    }

    private static Set<String> keys(JsonNode object) {
        return object.properties().stream().map(java.util.Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static Set<String> texts(JsonNode array) {
        assertTrue(array.isArray() && !array.isEmpty());
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::textValue)
                .collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> all, Set<String> known) {
        var rest = new HashSet<>(all);
        rest.removeAll(known);
        return rest;
    }
}
