package de.zusage.plan.fact;

import de.zusage.kit.Ids;
import de.zusage.kit.crypto.KeyService;
import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import de.zusage.kit.event.OutgoingEvent;
import de.zusage.plan.casefile.KnownCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes statistical facts onto the streams of pseudonyms, which only this service's key leads back from. */
@ApplicationScoped
public class Facts {
    private static final String TOPIC = "zusage.fact";

    private final EventLog log;
    private final KeyService keys;
    private final EndedFacts ended;
    private final Ids ids;
    private final KnownCases cases;

    Facts(EventLog log, KeyService keys, EndedFacts ended, Ids ids, KnownCases cases) {
        this.log = log;
        this.keys = keys;
        this.ended = ended;
        this.ids = ids;
        this.cases = cases;
    }

    /**
     * Records a fact of the thing with that id, which does not leave; nothing more where the thing was erased, and nothing as
     * long as the client of the case objects to the statistics (Art. 21 DSGVO). What was recorded before stays.
     */
    public void record(UUID caseId, UUID counted, OutgoingEvent fact) {
        String stream = stream(counted);
        if (!ended.contains(stream) && cases.isCounted(caseId)) {
            log.appendPseudonymous(new EventStream(TOPIC, stream), fact);
        }
    }

    /**
     * The things were erased: of each that was told of, this is told last and nothing else kept. Answers the ids under which it
     * will be receipted, in an order that says nothing.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> end(Collection<UUID> counted, LocalDate on) {
        List<UUID> receipts = new ArrayList<>();
        for (String stream : ended.end(counted.stream().map(this::stream).toList())) {
            UUID receipt = ids.unordered();
            log.appendPseudonymous(new EventStream(TOPIC, stream), new FactErased(YearMonth.from(on), receipt));
            receipts.add(receipt);
        }
        receipts.sort(null);
        return receipts;
    }

    /** The ends that the receipt of that erasure named are told again as they were told. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void endAgain(UUID erasure) {
        ended.tellAgain(erasure);
    }

    private String stream(UUID counted) {
        byte[] mac = keys.mac("statistics", counted.toString().getBytes(StandardCharsets.UTF_8));
        return "fact:" + HexFormat.of().formatHex(mac);
    }

    /** Records what is counted of a review. */
    public void ofReview(
            UUID caseId, UUID review, Fact.ReviewMilestone milestone, LocalDate on, Map<Attribute, String> attributes) {
        record(caseId, review, new Fact.ReviewRecorded(milestone, YearMonth.from(on), attributes));
    }

    /** Records what is counted of a referral or of the wish for a place. */
    public void ofReferral(
            UUID caseId,
            UUID referral,
            Fact.ReferralMilestone milestone,
            LocalDate on,
            Map<Attribute, String> attributes) {
        record(caseId, referral, new Fact.ReferralRecorded(milestone, YearMonth.from(on), attributes));
    }
}
