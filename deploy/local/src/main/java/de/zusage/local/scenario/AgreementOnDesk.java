package de.zusage.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An agreement that an adviser works on: every change is made on what was last seen. */
final class AgreementOnDesk {
    private static final int DRAWN_POINTS = 50;

    private final Person adviser;
    private Answer seen;

    private AgreementOnDesk(Person adviser, Answer seen) {
        this.adviser = adviser;
        this.seen = seen;
    }

    static AgreementOnDesk start(Person adviser, UUID caseId) {
        return new AgreementOnDesk(
                adviser,
                adviser.create("agreement", "cases/" + caseId + "/agreements", Map.of())
                        .expect(201));
    }

    static AgreementOnDesk of(Person adviser, UUID id) {
        return new AgreementOnDesk(
                adviser, adviser.get("agreement", "agreements/" + id).expect(200));
    }

    UUID id() {
        return seen.id();
    }

    String state() {
        return seen.json().path("state").asText();
    }

    JsonNode version(int number) {
        for (JsonNode version : seen.json().path("versions")) {
            if (version.path("number").asInt() == number) {
                return version;
            }
        }
        throw new Surprise("version " + number, seen.text());
    }

    String hash(int number) {
        return version(number).path("textHash").asText();
    }

    Answer read() {
        seen = adviser.get("agreement", "agreements/" + id()).expect(200);
        return seen;
    }

    void openVersion(String requestedBy) {
        seen = adviser.change("agreement", path("versions"), seen.etag(), Map.of("requestedBy", requestedBy))
                .expect(200);
    }

    void write(int number, int reviewIntervalMonths, List<Map<String, Object>> commitments) {
        seen = adviser.put(
                        "agreement",
                        path("versions/" + number),
                        seen.etag(),
                        Commitments.draft(reviewIntervalMonths, commitments))
                .expect(200);
    }

    void offer(int number) {
        seen = adviser.change("agreement", path("versions/" + number + "/offer"), seen.etag(), Map.of())
                .expect(200);
    }

    /** Somebody signs with the own login: the adviser, or the client on what he or she sees. */
    void sign(Person signer, String party, int number) {
        signature(signer, number, Map.of("party", party, "method", "OWN_LOGIN", "textHash", hash(number)));
    }

    /** The adviser stores the scan of the paper and records the client's signature on it. */
    void signOnPaper(int number) {
        byte[] scan = Paper.scan(id().toString());
        adviser.upload("agreement", path("versions/" + number + "/scans"), "image/png", scan)
                .expect(201);
        Map<String, Object> signature = new LinkedHashMap<>();
        signature.put("party", "CLIENT");
        signature.put("method", "WET_INK");
        signature.put("textHash", hash(number));
        signature.put("scanHash", Hash.of(scan));
        signature(adviser, number, signature);
    }

    /** The client draws on the adviser's device. */
    void signOnDevice(int number) {
        List<List<Integer>> line = new ArrayList<>();
        for (int i = 0; i < DRAWN_POINTS; i++) {
            line.add(List.of(20 + 7 * i, 60 + (int) (40 * Math.sin(i / 3.0)), 15 * i));
        }
        Map<String, Object> signature = new LinkedHashMap<>();
        signature.put("party", "CLIENT");
        signature.put("method", "DRAWN_ON_DEVICE");
        signature.put("textHash", hash(number));
        signature.put("drawing", Map.of("width", 400, "height", 120, "strokes", List.of(line)));
        signature.put(
                "noted",
                Map.of(
                        "interpreter",
                        Map.of("name", "Samira Beispiel", "relation", "PROFESSIONAL"),
                        "place",
                        "Stuttgart, Raum 2"));
        signature(adviser, number, signature);
    }

    void decline(int number) {
        seen = adviser.change("agreement", path("versions/" + number + "/decline"), seen.etag())
                .expect(200);
    }

    void end(String reason) {
        change("end", Map.of("reason", reason));
    }

    /** Does something with the whole agreement: what, and what it has to be told. */
    void change(String what, Map<String, ?> told) {
        seen = adviser.change("agreement", path(what), seen.etag(), told).expect(200);
    }

    /** Completes as soon as the closing review is known there. */
    void complete() {
        seen = Patience.until(
                        "200 on completion",
                        () -> {
                            read();
                            return adviser.change("agreement", path("completion"), seen.etag());
                        },
                        answer -> answer.status() != 409)
                .expect(200);
    }

    private void signature(Person signer, int number, Map<String, ?> signature) {
        seen = signer.change("agreement", path("versions/" + number + "/signatures"), seen.etag(), signature)
                .expect(200);
    }

    private String path(String rest) {
        return "agreements/" + id() + "/" + rest;
    }
}
