package de.zusage.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.local.Topics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Topics and who may read and write them, as the services and {@code contracts/asyncapi.yaml} have it. */
class EventsTest {
    private static final Pattern INCOMING = Pattern.compile("(?m)^mp\\.messaging\\.incoming\\.\\w+\\.topic=(\\S+)$");
    private static final String PARTNER = "language-school-neckar";

    private final Rendered rendered = Chart.of(
            Profile.JOINT,
            Map.of(
                    "subscribers[0]",
                    PARTNER,
                    "strimzi.partners.type",
                    "loadbalancer",
                    "networkPolicy.peers.partners[0].ipBlock.cidr",
                    "203.0.113.0/24"));

    @Test
    void everyTopicOfTheContractsIsThere() {
        Set<String> contract = new TreeSet<>();
        Yaml.one(Repository.read("contracts/asyncapi.yaml"))
                .path("channels")
                .forEach(
                        channel -> contract.add(channel.path("address").asText().replace("{recipient}", PARTNER)));
        assertThat(rendered.of("KafkaTopic").stream().map(EventsTest::name))
                .containsExactlyInAnyOrderElementsOf(contract);
    }

    /** The listener of subscribers is in no profile. */
    @Test
    void everyFieldIsKnownToItsOperator() {
        assertThat(rendered.documents().stream().flatMap(document -> Models.complaints(document).stream()))
                .isEmpty();
    }

    @Test
    void theyHaveThePartitionsAndTheRetentionOfTheCode() {
        assertThat(rendered.of("KafkaTopic")).allSatisfy(topic -> {
            assertThat(topic.at("/spec/partitions").asInt()).isEqualTo(Topics.PARTITIONS);
            assertThat(topic.at("/spec/replicas").asInt()).isEqualTo(3);
            if (name(topic).equals("zusage.template")) {
                assertThat(topic.at("/spec/config/cleanup.policy").asText()).isEqualTo("compact");
            } else {
                assertThat(topic.at("/spec/config/retention.ms").asLong())
                        .isEqualTo(Topics.retention(name(topic)).toMillis());
            }
        });
    }

    @Test
    void whatEachServiceReadsIsGrantedAndNothingElse() {
        Map<String, Set<String>> wanted = new TreeMap<>();
        for (String service : List.of("agreement", "plan", "notification", "reporting")) {
            wanted.put(
                    "zusage-" + service + "-service",
                    INCOMING.matcher(Repository.read(service + "-service/src/main/resources/application.properties"))
                            .results()
                            .map(found -> found.group(1))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        wanted.put(
                "subscriber-" + PARTNER,
                new TreeSet<>(Set.of("zusage.referral." + PARTNER, "zusage.offer", "zusage.release")));
        assertThat(granted("Read")).isEqualTo(wanted);
    }

    @Test
    void whatEachServiceWritesIsGrantedAndNothingElse() {
        Map<String, Set<String>> wanted = new TreeMap<>();
        for (String service : List.of("agreement", "plan", "notification", "reporting")) {
            wanted.put("zusage-" + service + "-service", written(service + "-service"));
        }
        assertThat(granted("Write")).isEqualTo(wanted);
    }

    /** Topics that stand in its sources, but for those that it only reads. */
    private static Set<String> written(String service) {
        Set<String> topics = Repository.files(Repository.path(service + "/src/main/java"), ".java").stream()
                .map(Repository::read)
                .filter(source -> source.contains("EventStream("))
                .flatMap(source -> Pattern.compile("\"(zusage\\.(?:[a-z]+|referral\\.))\"")
                        .matcher(source)
                        .results())
                .map(MatchResult::group)
                .map(quoted -> quoted.substring(1, quoted.length() - 1))
                .map(topic -> topic.endsWith(".") ? topic + PARTNER : topic)
                .collect(Collectors.toCollection(TreeSet::new));
        return topics;
    }

    private Map<String, Set<String>> granted(String operation) {
        Map<String, Set<String>> granted = new TreeMap<>();
        for (JsonNode user : rendered.of("KafkaUser")) {
            Set<String> topics = StreamSupport.stream(
                            user.at("/spec/authorization/acls").spliterator(), false)
                    .filter(acl -> acl.at("/resource/type").asText().equals("topic"))
                    .filter(acl -> acl.path("operations").toString().contains('"' + operation + '"'))
                    .map(acl -> acl.at("/resource/name").asText())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!topics.isEmpty()) {
                granted.put(name(user), topics);
            }
        }
        return granted;
    }

    private static String name(JsonNode document) {
        return document.at("/metadata/name").asText();
    }
}
