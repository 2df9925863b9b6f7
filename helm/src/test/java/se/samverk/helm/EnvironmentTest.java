package se.samverk.helm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The chart sets what docs/reference/configuration.md lists, and the services read it. */
class EnvironmentTest {
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern ROW =
            Pattern.compile("\\| `(SAMVERK_[A-Z_]+)` \\| ([a-z, -]+) \\| (yes|file|) ?\\|.*");
    private static final Pattern PROPERTY = Pattern.compile("samverk(\\.[a-z-]+)+");
    private static final Set<String> SERVICES = Set.of("gateway", "tenants", "cost-reporting");

    private record Variable(String name, String services, String secret) {
        boolean isOf(String service) {
            return services.equals("all") || List.of(services.split(", ")).contains(service);
        }
    }

    private final List<Variable> documented = documented();
    private final RenderedChart chart = RenderedChart.with(Map.of(
            "federation.bootstrapSecretName", "bootstrap", "mail.host", "mail.example", "mail.from", "a@b.example"));

    @Test
    void each_service_gets_what_is_documented_for_it_and_nothing_else_of_ours() {
        for (String service : SERVICES) {
            Set<String> given = new TreeSet<>(secrets(service));
            given.addAll(chart.all(ConfigMap.class).get(service).getData().keySet());
            given.removeIf(name -> name.startsWith("QUARKUS_"));
            assertEquals(names(service, variable -> true), given, service);
        }
    }

    @Test
    void what_is_documented_as_secret_is_taken_from_a_secret() {
        for (String service : SERVICES) {
            assertEquals(names(service, variable -> variable.secret().equals("yes")), secrets(service), service);
        }
    }

    @Test
    void each_service_reads_what_is_documented_for_it() {
        for (String service : SERVICES) {
            Set<String> read = properties(CHECKOUT.resolve("services/common/src/main"));
            read.addAll(properties(CHECKOUT.resolve("services/" + service + "/src/main")));
            Set<String> unread = names(service, variable -> true);
            unread.removeAll(read);
            assertTrue(unread.isEmpty(), service + " reads no " + unread);
        }
    }

    private Set<String> names(String service, java.util.function.Predicate<Variable> which) {
        return documented.stream()
                .filter(variable -> variable.isOf(service))
                .filter(which)
                .map(Variable::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> secrets(String service) {
        Deployment deployment = chart.all(Deployment.class).get(service);
        return deployment.getSpec().getTemplate().getSpec().getContainers().getFirst().getEnv().stream()
                .map(EnvVar::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Variable> documented() {
        try {
            List<Variable> variables = Files.readAllLines(CHECKOUT.resolve("docs/reference/configuration.md")).stream()
                    .map(ROW::matcher)
                    .filter(Matcher::matches)
                    .map(row -> new Variable(row.group(1), row.group(2).strip(), row.group(3)))
                    .toList();
            assertTrue(variables.size() > 15, "the table could not be read");
            return variables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The properties that a source tree names, in the form of environment variables. */
    private static Set<String> properties(Path tree) {
        try (Stream<Path> files = Files.walk(tree)) {
            Set<String> found = new TreeSet<>();
            for (Path file : files.filter(EnvironmentTest::isSource).toList()) {
                Matcher property = PROPERTY.matcher(Files.readString(file));
                while (property.find()) {
                    found.add(property.group().toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(".java") || file.toString().endsWith(".properties");
    }
}
