package se.samverk.helm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds for every container of the chart. */
class ContainerTest {
    private static final Pattern SECRET = Pattern.compile("PASSWORD|SECRET|TOKEN|KEY$");

    private final RenderedChart chart = RenderedChart.with(Map.of("federation.bootstrapSecretName", "bootstrap"));

    @Test
    void runs_without_root_without_rights_and_on_a_file_system_that_cannot_be_written() {
        pods().forEach((name, pod) -> {
            assertEquals(true, pod.getSecurityContext().getRunAsNonRoot(), name);
            assertTrue(pod.getSecurityContext().getRunAsUser() > 0, name);
            assertEquals(
                    "RuntimeDefault",
                    pod.getSecurityContext().getSeccompProfile().getType(),
                    name);
            assertEquals(false, pod.getAutomountServiceAccountToken(), name);
            for (Container container : pod.getContainers()) {
                assertEquals(false, container.getSecurityContext().getAllowPrivilegeEscalation(), name);
                assertEquals(true, container.getSecurityContext().getReadOnlyRootFilesystem(), name);
                assertNull(container.getSecurityContext().getPrivileged(), name);
                assertEquals(
                        List.of("ALL"),
                        container.getSecurityContext().getCapabilities().getDrop(),
                        name);
                assertTrue(
                        container.getVolumeMounts().stream()
                                .anyMatch(mount -> mount.getMountPath().equals("/tmp")),
                        name);
            }
        });
    }

    @Test
    void is_probed_where_the_services_answer() {
        pods().forEach((name, pod) -> {
            Container container = pod.getContainers().getFirst();
            assertEquals("management/q/health/live", place(container.getStartupProbe()), name);
            assertEquals("management/q/health/live", place(container.getLivenessProbe()), name);
            assertEquals("management/q/health/ready", place(container.getReadinessProbe()), name);
            Map<String, String> config = chart.all(ConfigMap.class).get(name).getData();
            assertEquals(config.get("QUARKUS_HTTP_PORT"), port(container, "http"), name);
            assertEquals(config.get("QUARKUS_MANAGEMENT_PORT"), port(container, "management"), name);
        });
    }

    @Test
    void states_what_it_needs_and_what_it_may_use() {
        pods().forEach((name, pod) -> {
            var resources = pod.getContainers().getFirst().getResources();
            assertEquals(Set.of("cpu", "memory"), resources.getRequests().keySet(), name);
            assertEquals(Set.of("cpu", "memory"), resources.getLimits().keySet(), name);
        });
    }

    @Test
    void takes_every_secret_by_reference() {
        pods().forEach((name, pod) -> {
            for (EnvVar variable : pod.getContainers().getFirst().getEnv()) {
                assertNull(variable.getValue(), name + " states " + variable.getName());
                assertNotNull(variable.getValueFrom().getSecretKeyRef(), name + " " + variable.getName());
            }
            ConfigMap config = chart.all(ConfigMap.class).get(name);
            config.getData()
                    .keySet()
                    .forEach(variable -> assertFalse(
                            SECRET.matcher(variable).find()
                                    && !variable.equals("SAMVERK_TENANTS_LASTING_INITIAL_PASSWORDS"),
                            name + " has " + variable + " in the open"));
        });
        assertTrue(chart.objects().stream().noneMatch(object -> object.getKind().equals("Secret")));
    }

    @Test
    void finds_the_files_that_its_environment_names() {
        pods().forEach((name, pod) -> {
            Map<String, String> config = chart.all(ConfigMap.class).get(name).getData();
            List<String> named = config.entrySet().stream()
                    .filter(variable -> variable.getKey().endsWith("_FILE"))
                    .map(Map.Entry::getValue)
                    .sorted()
                    .toList();
            List<String> mounted = pod.getVolumes().stream()
                    .filter(volume -> volume.getSecret() != null)
                    .flatMap(volume -> volume.getSecret().getItems().stream())
                    .map(item -> "/etc/samverk/secret/" + item.getPath())
                    .sorted()
                    .toList();
            assertEquals(mounted, named, name);
        });
    }

    private Map<String, PodSpec> pods() {
        Map<String, PodSpec> pods = new java.util.TreeMap<>();
        chart.all(Deployment.class)
                .forEach((name, deployment) ->
                        pods.put(name, deployment.getSpec().getTemplate().getSpec()));
        assertEquals(3, pods.size());
        return pods;
    }

    private static String place(Probe probe) {
        return probe.getHttpGet().getPort().getStrVal() + probe.getHttpGet().getPath();
    }

    private static String port(Container container, String name) {
        return container.getPorts().stream()
                .filter(port -> port.getName().equals(name))
                .map(port -> port.getContainerPort().toString())
                .findFirst()
                .orElseThrow();
    }
}
