package de.zusage.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.local.LocalSystem;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What both sides take home: the sealed file, whether it still fits, and what somebody without a login may ask. */
final class Papers {
    private final LocalSystem system;
    private final Story story;

    Papers(LocalSystem system, Story story) {
        this.system = system;
        this.story = story;
    }

    void look(Person reader, AgreementOnDesk agreement, int number) {
        String version = "agreements/" + agreement.id() + "/versions/" + number;
        story.step("agreement", "sealed document", () -> {
            byte[] file = reader.get("agreement", version + "/document", "application/pdf")
                    .expect(200)
                    .bytes();
            if (!new String(file, 0, 5, StandardCharsets.US_ASCII).equals("%PDF-")) {
                throw new Surprise("a PDF", "something else");
            }
            JsonNode verification = reader.get("agreement", version + "/verification")
                    .expect(200)
                    .json();
            Life.require("true", verification.path("unchanged").asText());
            byte[] forged = Arrays.copyOf(file, file.length);
            forged[file.length / 2] ^= 1;
            Life.require("true", known(file));
            Life.require("false", known(forged));
            return "version " + number + ", " + file.length / 1024 + " KiB, "
                    + Story.count(verification.path("parts").size(), "part")
                    + " verified; anybody may ask for its hash, one changed bit is unknown";
        });
    }

    /** Asked without a login. */
    private String known(byte[] file) {
        String path = "verification/" + Hash.of(file);
        return Patience.forService("agreement", () -> {
                    HttpRequest request = HttpRequest.newBuilder(
                                    system.api("agreement").resolve(path))
                            .build();
                    try {
                        return new Answer(
                                "GET " + path + " as nobody",
                                HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray()));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new IOException("interrupted", e);
                    }
                })
                .expect(200)
                .json()
                .path("known")
                .asText();
    }
}
