package de.zusage.agreement.fact;

import de.zusage.agreement.fact.Fact.CaseMilestone;
import de.zusage.agreement.fact.Fact.CaseRecorded;
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
    private static final int PSEUDONYM_BYTES = 16;

    private final EventLog events;
    private final KeyService keys;
    private final Uncounted uncounted;

    Facts(EventLog events, KeyService keys, Uncounted uncounted) {
        this.events = events;
        this.keys = keys;
        this.uncounted = uncounted;
    }

    /**
     * Records a fact of the thing with that id, which does not leave; nothing as long as the client of the case objects to
     * the statistics (Art. 21 DSGVO). What was recorded before stays.
     */
    public void record(UUID casefile, UUID counted, OutgoingEvent fact) {
        if (uncounted.is(casefile)) {
            return;
        }
        events.appendPseudonymous(stream(counted), fact);
    }

    /** Tells the last of a thing that is erased, whatever its client objected to. */
    public void end(UUID counted, OutgoingEvent fact) {
        events.appendPseudonymous(stream(counted), fact);
    }

    /** The stream of what is counted under that id; nothing but this service's key leads to it. */
    public EventStream stream(UUID counted) {
        byte[] mac = keys.mac("statistics", counted.toString().getBytes(StandardCharsets.US_ASCII));
        return new EventStream("zusage.fact", "fact:" + HexFormat.of().formatHex(mac, 0, PSEUDONYM_BYTES));
    }

    /** Records what is counted of a case. */
    public void ofCase(
            UUID casefile, UUID counted, CaseMilestone milestone, LocalDate on, Map<Attribute, String> attributes) {
        record(casefile, counted, new CaseRecorded(milestone, YearMonth.from(on), attributes));
    }
}
