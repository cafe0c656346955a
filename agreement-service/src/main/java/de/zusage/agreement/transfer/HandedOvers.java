package de.zusage.agreement.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.transfer.TransferApi.HandedOverView;
import de.zusage.kit.Ids;
import de.zusage.kit.crypto.PersonKeys;
import de.zusage.kit.event.EventJson;
import de.zusage.kit.web.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** What came with clients of the office, sealed with their keys. */
@ApplicationScoped
class HandedOvers implements PanacheRepositoryBase<HandedOver, UUID> {
    private final PersonKeys keys;
    private final Ids ids;
    private final Clock clock;

    HandedOvers(PersonKeys keys, Ids ids, Clock clock) {
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    void keep(Casefile casefile, HandedOverView content) {
        try {
            byte[] sealed = keys.seal(
                    casefile.id(), HandedOver.CONTENT, EventJson.mapper().writeValueAsString(content));
            persist(new HandedOver(
                    ids.next(), casefile.authority(), casefile.office(), casefile.id(), sealed, clock.instant()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record can always be written", e);
        }
    }

    HandedOverView ofCase(UUID casefileId) {
        HandedOver kept = find("casefileId", casefileId).firstResultOptional().orElseThrow(NotFound::new);
        try {
            String json = keys.open(casefileId, HandedOver.CONTENT, kept.content);
            return EventJson.mapper().readValue(json, HandedOverView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("record " + kept.id + " cannot be read", e);
        }
    }
}
