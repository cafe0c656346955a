package de.zusage.kit.sealing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes over the wire about the access log. */
final class AccessLogApi {

    private AccessLogApi() {}

    /**
     * Who read or changed what.
     *
     * @param number its place in the chain
     * @param subject of the tokens of whoever did it
     * @param roles in which he or she did it
     * @param object the id of the thing; its kind is a word of the service
     */
    @Schema(name = "AccessLogLine", example = """
            {"number": 48213, "at": "2026-06-01T10:14:03Z", "authority": "stuttgart", "office": "stuttgart-a",
            "subject": "0197b000-0000-7000-8000-00000000d001", "roles": "adviser", "action": "READ", "kind": "contact",
            "object": "0197b000-0000-7000-8000-000000000001", "requestId": "01975b2e-7c41-7d54-9d0f-1c2b3a4d5e6f"}""")
    record LineView(
            long number,
            Instant at,
            String authority,
            String office,
            String subject,
            String roles,
            String action,
            String kind,
            UUID object,
            @Nullable String requestId) {

        static LineView of(long number, AccessLine line) {
            return new LineView(
                    number,
                    line.at(),
                    line.authority(),
                    line.office(),
                    line.subject(),
                    line.roles(),
                    line.action(),
                    line.kind(),
                    line.objectId(),
                    line.requestId());
        }
    }

    /**
     * The verdicts on the chains that the caller may have checked.
     *
     * @param unreadable lines in the files of anchors that are none: torn by a crash, or worse
     */
    @Schema(name = "AccessLogVerification")
    record Verification(boolean intact, int unreadable, List<ChainVerdict> chains) {

        static Verification of(List<ChainVerdict> chains, int unreadable) {
            return new Verification(chains.stream().allMatch(ChainVerdict::intact), unreadable, chains);
        }
    }
}
