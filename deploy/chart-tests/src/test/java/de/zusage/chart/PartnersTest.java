package de.zusage.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.zusage.local.DemoRealm;
import de.zusage.local.KafkaServer;
import de.zusage.local.KeycloakServer;
import de.zusage.local.Ports;
import de.zusage.local.Project;
import de.zusage.local.SaslListener;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the chart has Strimzi tell the brokers about partners, told to a real broker, with a real realm. The listener is without
 * TLS here, and the realm's address without https.
 */
@Tag("landing")
class PartnersTest {
    private static final String CODE = "demo";
    private static final String CLIENT = "subscriber-" + CODE;
    private static final String ALLOWED = "org.apache.kafka.sasl.oauthbearer.allowed.urls";
    private static final List<String> READ = List.of("zusage.referral." + CODE, "zusage.offer", "zusage.release");
    private static final List<String> FOREIGN = List.of("zusage.referral.other", "zusage.agreement");

    @TempDir
    static Path directory;

    private static KeycloakServer keycloak;
    private static KafkaServer kafka;
    private static String issuer;
    private static int port;
    private static String forged;

    @BeforeAll
    static void startAsTheChartSays() throws Exception {
        int realm = Ports.free();
        issuer = "http://127.0.0.1:" + realm + "/realms/zusage";
        Rendered rendered = Chart.of(
                Profile.JOINT,
                Map.of(
                        "subscribers[0]",
                        CODE,
                        "subscribers[1]",
                        "other",
                        "strimzi.partners.type",
                        "loadbalancer",
                        "networkPolicy.peers.partners[0].ipBlock.cidr",
                        "203.0.113.0/24"));
        port = Ports.free();
        kafka = KafkaServer.start(
                directory.resolve("kafka"), Ports.free(), new SaslListener("PARTNERS-9094", port, settings(rendered)));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            List<NewTopic> topics = new ArrayList<>();
            READ.forEach(topic -> topics.add(new NewTopic(topic, 1, (short) 1)));
            FOREIGN.forEach(topic -> topics.add(new NewTopic(topic, 1, (short) 1)));
            admin.createTopics(topics).all().get();
            admin.createAcls(granted(rendered)).all().get();
        }
        try (KafkaProducer<String, byte[]> ours = producer(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            for (String topic : READ) {
                ours.send(new ProducerRecord<>(topic, topic.getBytes(StandardCharsets.UTF_8)))
                        .get();
            }
        }
        // The brokers serve everybody else before the realm is there.
        keycloak = KeycloakServer.start(Project.programs(), directory.resolve("keycloak"), Project.realm(), realm);
        assertThat(keycloak.realmUrl()).isEqualTo(issuer);
        String[] own = tokenOf(CLIENT).split("\\.", -1);
        String[] foreign = tokenOf("agreement-service").split("\\.", -1);
        forged = Files.writeString(directory.resolve("forged"), own[0] + "." + own[1] + "." + foreign[2])
                .toUri()
                .toString();
        System.setProperty(ALLOWED, token() + "," + forged);
        // Whoever comes first after that is refused, and has the brokers ask for the keys.
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(PartnersTest::isLetIn);
    }

    private static boolean isLetIn() {
        try (KafkaConsumer<String, byte[]> partner = consumer(CLIENT, CLIENT)) {
            return !partner.partitionsFor(READ.get(0)).isEmpty();
        }
    }

    @AfterAll
    static void stop() {
        System.clearProperty(ALLOWED);
        kafka.close();
        keycloak.close();
    }

    @Test
    void aPartnerReadsItsTopicOffersAndReleases() {
        try (KafkaConsumer<String, byte[]> partner = consumer(CLIENT, CLIENT)) {
            partner.subscribe(READ);
            TreeSet<String> seen = new TreeSet<>();
            long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (seen.size() < READ.size() && System.nanoTime() < end) {
                for (ConsumerRecord<String, byte[]> each : partner.poll(Duration.ofMillis(200))) {
                    seen.add(each.topic());
                }
            }
            assertThat(seen).containsExactlyInAnyOrderElementsOf(READ);
        }
    }

    @Test
    void nothingElseIsReadAndNothingWritten() {
        for (String topic : FOREIGN) {
            try (KafkaConsumer<String, byte[]> partner = consumer(CLIENT, CLIENT)) {
                assertThatThrownBy(() -> partner.partitionsFor(topic)).isInstanceOf(TopicAuthorizationException.class);
            }
        }
        try (KafkaConsumer<String, byte[]> partner = consumer(CLIENT, "subscriber-other")) {
            partner.subscribe(READ);
            assertThatThrownBy(() -> partner.poll(Duration.ofSeconds(60)))
                    .isInstanceOf(GroupAuthorizationException.class);
        }
        Map<String, Object> plain = login(CLIENT);
        plain.put("enable.idempotence", "false");
        try (KafkaProducer<String, byte[]> partner = producer(plain)) {
            assertThatThrownBy(() -> partner.send(new ProducerRecord<>(READ.get(0), new byte[0]))
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void anotherClientOfTheRealmDoesNotGetIn() {
        try (KafkaConsumer<String, byte[]> other = consumer("agreement-service", CLIENT)) {
            assertThatThrownBy(() -> other.partitionsFor(READ.get(0))).isInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void aTokenWithTheSignatureOfAnotherDoesNotGetIn() {
        Map<String, Object> login = new HashMap<>(login(CLIENT));
        login.put("sasl.oauthbearer.token.endpoint.url", forged);
        login.put(
                "sasl.oauthbearer.jwt.retriever.class",
                "org.apache.kafka.common.security.oauthbearer.FileJwtRetriever");
        try (KafkaProducer<String, byte[]> partner = producer(login)) {
            assertThatThrownBy(() -> partner.partitionsFor(READ.get(0)))
                    .isInstanceOf(SaslAuthenticationException.class);
        }
    }

    /** As Strimzi writes it: each line of a listener with its name before it. */
    private static Map<String, String> settings(Rendered rendered) {
        JsonNode listener = rendered.of("Kafka")
                .get(0)
                .at("/spec/kafka/listeners")
                .valueStream()
                .filter(each -> each.path("port").asText().equals("9094"))
                .findFirst()
                .orElseThrow();
        assertThat(listener.path("name").asText()).isEqualTo("partners");
        Map<String, String> settings = new HashMap<>();
        listener.at("/authentication/listenerConfig")
                .properties()
                .forEach(
                        line -> settings.put(line.getKey(), here(line.getValue().asText())));
        return settings;
    }

    private static String here(String value) {
        return value.replaceAll("oauth\\.ssl\\.\\S+ ", "")
                .replace("https://login.zusage.example.org/realms/zusage", issuer);
    }

    private static List<AclBinding> granted(Rendered rendered) {
        List<AclBinding> granted = new ArrayList<>();
        for (JsonNode user : rendered.of("KafkaUser")) {
            String principal = "User:" + user.at("/metadata/name").asText();
            for (JsonNode acl : user.at("/spec/authorization/acls")) {
                ResourcePattern pattern = new ResourcePattern(
                        ResourceType.fromString(acl.at("/resource/type").asText()),
                        acl.at("/resource/name").asText(),
                        PatternType.LITERAL);
                acl.path("operations")
                        .forEach(operation -> granted.add(new AclBinding(
                                pattern,
                                new AccessControlEntry(
                                        principal,
                                        "*",
                                        AclOperation.fromString(operation.asText()),
                                        AclPermissionType.ALLOW))));
            }
        }
        return granted;
    }

    private static String tokenOf(String client) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(token()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=" + client + "&client_secret="
                        + DemoRealm.secret(client)))
                .build();
        return new ObjectMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body())
                .path("access_token")
                .asText();
    }

    private static String token() {
        return issuer + "/protocol/openid-connect/token";
    }

    /** What contracts/README.md tells a subscriber to set, with this broker, this realm and this client. */
    private static Map<String, Object> login(String client) {
        Map<String, Object> login = new HashMap<>();
        Repository.read("contracts/README.md")
                .lines()
                .dropWhile(line -> !line.equals("```properties"))
                .skip(1)
                .takeWhile(line -> !line.equals("```"))
                .map(line -> line.split("=", 2))
                .forEach(setting -> login.put(setting[0], setting[1]));
        login.put("bootstrap.servers", "127.0.0.1:" + port);
        login.put("security.protocol", "SASL_PLAINTEXT");
        login.put("sasl.oauthbearer.token.endpoint.url", token());
        login.put("sasl.oauthbearer.client.credentials.client.id", client);
        login.put("sasl.oauthbearer.client.credentials.client.secret", DemoRealm.secret(client));
        login.keySet().removeIf(setting -> setting.equals("group.id") || setting.startsWith("ssl."));
        return login;
    }

    private static KafkaConsumer<String, byte[]> consumer(String client, String group) {
        Map<String, Object> settings = new HashMap<>(login(client));
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static KafkaProducer<String, byte[]> producer(Map<String, Object> settings) {
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
