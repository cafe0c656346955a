package de.zusage.plan.fact;

import de.zusage.kit.crypto.KeyService;
import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import de.zusage.kit.event.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/** Writes statistical facts onto the streams of pseudonyms, which only this service's key leads back from. */
@ApplicationScoped
public class Facts {
    private final EventLog log;
    private final KeyService keys;

    Facts(EventLog log, KeyService keys) {
        this.log = log;
        this.keys = keys;
    }

    /** Records a fact of the thing with that id, which does not leave. */
    public void record(UUID counted, OutgoingEvent fact) {
        byte[] mac = keys.mac("statistics", counted.toString().getBytes(StandardCharsets.UTF_8));
        log.appendPseudonymous(
                new EventStream("zusage.fact", "fact:" + HexFormat.of().formatHex(mac)), fact);
    }

    /** Records what is counted of a review. */
    public void ofReview(UUID review, Fact.ReviewMilestone milestone, LocalDate on, Map<Attribute, String> attributes) {
        record(review, new Fact.ReviewRecorded(milestone, YearMonth.from(on), attributes));
    }

    /** Records what is counted of a referral or of the wish for a place. */
    public void ofReferral(
            UUID referral, Fact.ReferralMilestone milestone, LocalDate on, Map<Attribute, String> attributes) {
        record(referral, new Fact.ReferralRecorded(milestone, YearMonth.from(on), attributes));
    }
}
