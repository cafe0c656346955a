package de.zusage.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.local.LocalSystem;
import de.zusage.local.scenario.Story.Seen;
import de.zusage.local.testing.TopicReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A client who consented is referred to a partner, which takes the referral and never learns from us who it is. */
final class Referred {
    private final LocalSystem system;
    private final Story story;
    private final Person adviser;
    private final Person provider;

    Referred(LocalSystem system, Story story, Office office) {
        this.system = system;
        this.story = story;
        this.adviser = office.adviser();
        this.provider = new Person(system, system.login("provider-stuttgart"));
    }

    void play(AgreementOnDesk agreement) {
        JsonNode referral = story.gain("plan", "referral", () -> {
            Map<String, Object> wish = Map.of(
                    "agreementId", agreement.id().toString(), "recipient", Booked.PROVIDER, "goalArea", "LANGUAGE");
            JsonNode sent =
                    adviser.create("plan", "referrals", wish).expect(201).json();
            Life.require("SENT", sent.path("state").asText());
            return new Seen<>(sent, "to a partner that the client consented to");
        });
        String outward = referral.path("outwardId").asText();
        story.step("plan", "the partner's topic", () -> {
            List<String> told = Patience.until("the referral on the topic", () -> told(outward), all -> !all.isEmpty());
            Life.require("[referral.received.v1]", told.toString());
            return "says referral.received under an id made for that partner, and nothing of the case";
        });
        story.step("plan", "the partner takes it", () -> {
            String path = "received-referrals/" + outward;
            Answer received = provider.get("plan", path).expect(200);
            requireNobody(received.text(), referral);
            provider.change("plan", path + "/taken", received.etag()).expect(200);
            String state = adviser.get(
                            "plan", "referrals/" + referral.path("id").asText())
                    .expect(200)
                    .json()
                    .path("state")
                    .asText();
            Life.require("TAKEN", state);
            return "without learning whom; the adviser reads TAKEN";
        });
    }

    private List<String> told(String outward) {
        return new TopicReader(system.kafka().bootstrapServers())
                .all("zusage.referral." + Booked.PROVIDER).stream()
                        .filter(record -> record.key().equals("received-referral:" + UUID.fromString(outward)))
                        .map(Referred::type)
                        .toList();
    }

    private static String type(ConsumerRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }

    private static void requireNobody(String text, JsonNode referral) {
        for (String inward : List.of("id", "caseId", "agreementId")) {
            if (text.contains(referral.path(inward).asText())) {
                throw new Surprise("a referral that names nobody", text);
            }
        }
    }
}
