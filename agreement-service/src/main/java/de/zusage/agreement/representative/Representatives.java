package de.zusage.agreement.representative;

import com.fasterxml.jackson.core.JsonProcessingException;
import de.zusage.agreement.casefile.BirthDate;
import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.casefile.CasefileVault;
import de.zusage.agreement.representative.Representative.Content;
import de.zusage.kit.crypto.PersonKeys;
import de.zusage.kit.event.EventJson;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The representatives of clients; what they are is sealed with the client's key. */
@ApplicationScoped
public class Representatives implements PanacheRepositoryBase<Representative, UUID> {
    private static final String CONTENT = "representative.content";

    private final CasefileVault clients;
    private final PersonKeys keys;

    Representatives(CasefileVault clients, PersonKeys keys) {
        this.clients = clients;
        this.keys = keys;
    }

    /** Who speaks for the client of this case on that day. */
    public Speakers speakers(Casefile casefile, LocalDate day) {
        BirthDate born = clients.birthDate(casefile).orElse(null);
        return new Speakers(
                born != null && born.mayBeMinor(day),
                of(casefile.id()).stream()
                        .filter(each -> each.isValidOn(day))
                        .map(each -> open(each).speaker(each.id, born, day))
                        .flatMap(Optional::stream)
                        .toList());
    }

    List<Representative> of(UUID casefileId) {
        return list("casefileId = ?1 order by validFrom, id", casefileId);
    }

    byte[] seal(UUID casefileId, UUID id, Content content) {
        try {
            return keys.seal(casefileId, CONTENT + "." + id, EventJson.mapper().writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a representative does not serialise");
        }
    }

    Content open(Representative one) {
        try {
            return EventJson.mapper()
                    .readValue(keys.open(one.casefileId, CONTENT + "." + one.id, one.content), Content.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a representative cannot be read");
        }
    }
}
