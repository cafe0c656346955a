package de.zusage.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Alerts and dashboards ask for what is exported, and each alert leads to what can be done. */
class MonitoringTest {
    private static final Path MONITORING = Repository.path("deploy/monitoring");
    private static final Path ALERTS = MONITORING.resolve("alerts.yaml");
    private static final String RUNBOOKS = "docs/operations.md";

    /** A name before its labels, or before an operator or the end; words of PromQL have a bracket behind them or none of these. */
    private static final Pattern METRIC =
            Pattern.compile("\\b(?:[a-z]+_)+[a-z0-9_]+\\b(?=\\s*[{\\[)<>=/]|\\s|$)|\\bup\\b");

    private static final Pattern GAUGE = Pattern.compile("(?:gauge|set)\\(\\s*\"(zusage\\.[a-z.]+)\"");

    private static final Set<String> OWN = ownMetrics();
    private static final Set<String> EXPORTED = exported();

    private static List<JsonNode> alerts() {
        return StreamSupport.stream(
                        Yaml.one(Repository.read(ALERTS)).at("/groups/0/rules").spliterator(), false)
                .toList();
    }

    private static List<JsonNode> dashboards() {
        return Repository.files(MONITORING.resolve("dashboards"), ".json").stream()
                .map(file -> Yaml.one(Repository.read(file)))
                .toList();
    }

    /** Of our own, from the code that registers them, and of the framework. */
    private static Set<String> exported() {
        Set<String> names = new TreeSet<>(OWN);
        Repository.read("deploy/chart-tests/src/test/resources/framework-metrics.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(names::add);
        names.add("up");
        return names;
    }

    private static Set<String> ownMetrics() {
        return Stream.of(
                        "service-kit", "agreement-service", "plan-service", "notification-service", "reporting-service")
                .flatMap(module -> Repository.files(Repository.path(module + "/src/main/java"), ".java").stream())
                .map(Repository::read)
                .flatMap(source -> GAUGE.matcher(source).results())
                .map(found -> found.group(1).replace('.', '_'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> asked(String expression) {
        return METRIC.matcher(expression
                        .replaceAll("\"[^\"]*\"", "")
                        .replaceAll("\\{[^}]*}", "{")
                        .replaceAll("\\bby \\([^)]*\\)", ""))
                .results()
                .map(MatchResult::group)
                .filter(name -> !name.endsWith("_"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void alertsAskForWhatIsExported() {
        assertThat(alerts())
                .hasSizeGreaterThan(15)
                .allSatisfy(alert -> assertThat(asked(alert.path("expr").asText()))
                        .as(alert.path("alert").asText())
                        .isNotEmpty()
                        .isSubsetOf(EXPORTED));
    }

    @Test
    void dashboardsAskForWhatIsExported() {
        assertThat(dashboards())
                .hasSize(6)
                .allSatisfy(dashboard -> assertThat(dashboard.findValuesAsText("expr"))
                        .isNotEmpty()
                        .allSatisfy(expression -> assertThat(asked(expression))
                                .as(expression)
                                .isNotEmpty()
                                .isSubsetOf(EXPORTED)));
    }

    @Test
    void whatWeMeasureIsLookedAt() {
        Set<String> looked = new TreeSet<>();
        alerts().forEach(alert -> looked.addAll(asked(alert.path("expr").asText())));
        dashboards()
                .forEach(dashboard ->
                        dashboard.findValuesAsText("expr").forEach(expression -> looked.addAll(asked(expression))));
        looked.add("zusage_inbox_idle_seconds"); // of a quiet hour it tells as much as of a fault
        assertThat(looked).containsAll(OWN);
    }

    @Test
    void everyAlertLeadsToItsRunbookAndEveryRunbookHasAnAlert() {
        assertThat(alerts()).allSatisfy(alert -> {
            String name = alert.path("alert").asText();
            assertThat(alert.at("/annotations/runbook_url").asText())
                    .isEqualTo(RUNBOOKS + '#' + name.toLowerCase(Locale.ROOT));
            assertThat(alert.at("/labels/severity").asText()).isIn("warning", "critical");
            assertThat(alert.path("for").asText()).isNotEmpty();
        });
        assertThat(Repository.read(RUNBOOKS)
                        .lines()
                        .filter(line -> line.startsWith("## Zusage"))
                        .map(line -> line.substring(3)))
                .containsExactlyElementsOf(alerts().stream()
                        .map(alert -> alert.path("alert").asText())
                        .toList());
    }

    @Test
    void everyAlertIsTried() {
        Set<String> fired = new TreeSet<>();
        Yaml.one(Repository.read(MONITORING.resolve("alerts.test.yaml")))
                .path("tests")
                .forEach(test -> test.path("alert_rule_test").forEach(tried -> {
                    if (!tried.path("exp_alerts").isEmpty()) {
                        fired.add(tried.path("alertname").asText());
                    }
                }));
        assertThat(fired)
                .containsExactlyInAnyOrderElementsOf(alerts().stream()
                        .map(alert -> alert.path("alert").asText())
                        .toList());
    }

    /** Where {@code promtool} is (Debian: package prometheus). */
    @Test
    void promtoolSeesThemFireWhenTheyMust() throws IOException, InterruptedException {
        assumeThat(promtool()).as("promtool is on the PATH").isNotEmpty();
        Process process = new ProcessBuilder(promtool(), "test", "rules", "alerts.test.yaml")
                .directory(MONITORING.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static String promtool() {
        return Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator, -1))
                .map(directory -> Path.of(directory, "promtool"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse("");
    }

    @Test
    void thePrometheusOperatorGetsTheSameAlerts() {
        Rendered rendered = Chart.of(Profile.JOINT);
        JsonNode rule = rendered.of("PrometheusRule").get(0);
        assertThat(rule.at("/spec/groups"))
                .isEqualTo(Yaml.one(Repository.read(ALERTS)).path("groups"));
        JsonNode monitor = rendered.of("ServiceMonitor").get(0);
        assertThat(monitor.at("/spec/endpoints/0/path").asText()).isEqualTo("/q/metrics");
        assertThat(monitor.at("/spec/endpoints/0/port").asText()).isEqualTo("management");
        assertThat(monitor.at("/spec/jobLabel").asText()).isEqualTo("app.kubernetes.io/name");
    }
}
