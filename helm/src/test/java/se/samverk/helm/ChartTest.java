package se.samverk.helm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static final Set<String> SERVICES = Set.of("gateway", "tenants", "cost-reporting");
    private final RenderedChart chart = RenderedChart.with(Map.of());

    @Test
    void the_chart_passes_strict_lint() {
        LintResult lint = new Helm(RenderedChart.CHART).lint().strict().call();
        assertFalse(lint.isFailed(), String.join("\n", lint.getMessages()));
    }

    @Test
    void every_service_has_one_object_of_each_kind() {
        assertEquals(SERVICES, chart.all(Deployment.class).keySet());
        assertEquals(SERVICES, chart.all(Service.class).keySet());
        assertEquals(SERVICES, chart.all(ServiceAccount.class).keySet());
        assertEquals(SERVICES, chart.all(ConfigMap.class).keySet());
        assertEquals(SERVICES, chart.all(NetworkPolicy.class).keySet());
        assertEquals(SERVICES, chart.all(PodDisruptionBudget.class).keySet());
        assertEquals(Set.of("gateway"), chart.all(Ingress.class).keySet());
        assertTrue(chart.others().isEmpty());
    }

    @Test
    void selectors_match_their_pods_and_nobody_elses() {
        Map<String, Deployment> deployments = chart.all(Deployment.class);
        deployments.forEach((name, deployment) -> {
            Map<String, String> selector = deployment.getSpec().getSelector().getMatchLabels();
            assertEquals(selector, chart.all(Service.class).get(name).getSpec().getSelector());
            assertEquals(
                    selector,
                    chart.all(PodDisruptionBudget.class)
                            .get(name)
                            .getSpec()
                            .getSelector()
                            .getMatchLabels());
            assertEquals(
                    selector,
                    chart.all(NetworkPolicy.class)
                            .get(name)
                            .getSpec()
                            .getPodSelector()
                            .getMatchLabels());
            deployments.forEach((other, candidate) -> {
                Map<String, String> labels =
                        candidate.getSpec().getTemplate().getMetadata().getLabels();
                assertEquals(
                        name.equals(other),
                        labels.entrySet().containsAll(selector.entrySet()),
                        name + " selects " + other);
            });
        });
    }

    @Test
    void the_ingress_leads_to_the_gateway_and_only_the_gateway_is_open_to_all() {
        var rule = chart.all(Ingress.class).get("gateway").getSpec().getRules().getFirst();
        assertEquals("samverk.example", rule.getHost());
        var backend = rule.getHttp().getPaths().getFirst().getBackend().getService();
        Service gateway = chart.all(Service.class).get("gateway");
        assertEquals(gateway.getMetadata().getName(), backend.getName());
        assertEquals(
                gateway.getSpec().getPorts().getFirst().getName(),
                backend.getPort().getName());
        chart.all(NetworkPolicy.class)
                .forEach((name, policy) -> assertEquals(
                        name.equals("gateway"),
                        policy.getSpec().getIngress().getFirst().getFrom().isEmpty(),
                        name));
    }

    @Test
    void health_and_measurements_are_open_to_nobody_but_who_is_named() {
        chart.all(NetworkPolicy.class).forEach((name, policy) -> {
            var rules = policy.getSpec().getIngress();
            assertEquals(1, rules.size(), name);
            assertEquals(
                    "http", rules.getFirst().getPorts().getFirst().getPort().getStrVal(), name);
        });
        RenderedChart.with(Map.of("network.policy.managementFrom[0].podSelector.matchLabels.app", "prometheus"))
                .all(NetworkPolicy.class)
                .forEach((name, policy) -> {
                    var rule = policy.getSpec().getIngress().getLast();
                    assertEquals(
                            "management", rule.getPorts().getFirst().getPort().getStrVal(), name);
                    assertEquals(
                            Map.of("app", "prometheus"),
                            rule.getFrom().getFirst().getPodSelector().getMatchLabels(),
                            name);
                });
    }

    @Test
    void scaling_and_monitoring_come_when_asked_for() {
        assertTrue(chart.all(HorizontalPodAutoscaler.class).isEmpty());
        RenderedChart scaled =
                RenderedChart.with(Map.of("defaults.autoscaling.enabled", "true", "serviceMonitor.enabled", "true"));
        assertEquals(SERVICES, scaled.all(HorizontalPodAutoscaler.class).keySet());
        scaled.all(HorizontalPodAutoscaler.class)
                .forEach((name, scaler) -> assertEquals(
                        scaled.all(Deployment.class).get(name).getMetadata().getName(),
                        scaler.getSpec().getScaleTargetRef().getName()));
        scaled.all(Deployment.class)
                .values()
                .forEach(each -> assertEquals(null, each.getSpec().getReplicas()));
        assertEquals(3, scaled.others().size());
    }

    @Test
    void a_single_pod_may_always_be_moved() {
        RenderedChart single = RenderedChart.with(Map.of("defaults.replicas", "1"));
        assertTrue(single.all(PodDisruptionBudget.class).isEmpty());
    }

    @Test
    void changed_configuration_restarts_the_pods_that_read_it() {
        RenderedChart changed = RenderedChart.with(Map.of("publicUrl", "https://other.example"));
        chart.all(Deployment.class)
                .forEach((name, deployment) -> assertFalse(
                        checksum(deployment)
                                .equals(checksum(changed.all(Deployment.class).get(name))),
                        name));
    }

    @Test
    void values_that_the_schema_does_not_know_are_refused() {
        assertThrows(IllegalStateException.class, () -> RenderedChart.with(Map.of("publicURL", "https://x.example")));
        assertThrows(IllegalStateException.class, () -> RenderedChart.with(Map.of("publicUrl", "samverk.example")));
        assertThrows(IllegalStateException.class, () -> RenderedChart.with(Map.of("services.gateway.prot", "1")));
    }

    @Test
    void an_unknown_field_in_an_object_is_found() {
        String wrong = "apiVersion: v1\nkind: Service\nmetadata: {name: x}\nspec: {selectors: {}}\n";
        assertThrows(RuntimeException.class, () -> RenderedChart.parse(wrong));
    }

    private static String checksum(Deployment deployment) {
        return deployment.getSpec().getTemplate().getMetadata().getAnnotations().get("checksum/config");
    }
}
