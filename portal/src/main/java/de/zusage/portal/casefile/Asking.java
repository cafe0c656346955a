package de.zusage.portal.casefile;

import de.zusage.portal.casefile.Consents.Along;
import de.zusage.portal.casefile.Consents.Consent;
import de.zusage.portal.casefile.Consents.How;
import de.zusage.portal.casefile.Consents.NewConsent;
import de.zusage.portal.casefile.Consents.Purpose;
import de.zusage.portal.casefile.Consents.Wording;
import de.zusage.portal.page.Language;
import de.zusage.portal.service.Entered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Asking a client whether somebody outside may be told: in the newest words, one purpose and one recipient at a time. It
 * counts for nothing else, and whoever says no is advised all the same (domain, invariant 9).
 */
@Named("asking")
@ApplicationScoped
public class Asking {
    private final Consents consents;
    private final Language language;

    Asking(@RestClient Consents consents, Language language) {
        this.consents = consents;
        this.language = language;
    }

    /** The consents that count now, the oldest first. */
    public List<Consent> live(UUID caseId) {
        return consents.of(caseId).items().stream().filter(Consent::isLive).toList();
    }

    /** Those for that purpose. */
    public List<Consent> live(UUID caseId, Purpose purpose) {
        return live(caseId).stream().filter(each -> each.purpose() == purpose).toList();
    }

    /** The words to read out, in the language of the page. */
    public String words(Purpose purpose) {
        List<Wording> newest = newest();
        return newest.stream()
                .filter(each -> each.language().equals(language.tag()))
                .findFirst()
                .orElse(newest.get(0))
                .consents()
                .getOrDefault(purpose, "");
    }

    /** Notes what the client said to those words. */
    public void note(UUID caseId, Purpose purpose, String recipient, MultivaluedMap<String, String> sent) {
        consents.give(
                caseId,
                Entered.hidden(sent, "key"),
                new NewConsent(
                        purpose,
                        recipient,
                        along(sent),
                        shown(sent),
                        Entered.text(sent, "language"),
                        Entered.one(How.class, Entered.text(sent, "how"), How.SPOKEN)));
    }

    /** The words that stood on the page, whatever was published since. */
    private int shown(MultivaluedMap<String, String> sent) {
        Integer version = Entered.number(Entered.text(sent, "wording"));
        return version == null ? version() : version;
    }

    /** Which words are read out now. */
    public int version() {
        return newest().get(0).version();
    }

    /** What the client wants to go along with a transfer. */
    public static List<Along> along(MultivaluedMap<String, String> sent) {
        return sent.getOrDefault("along", List.of()).stream()
                .map(each -> Entered.one(Along.class, each))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<Wording> newest() {
        List<Wording> all = consents.wordings().items();
        int version = all.stream()
                .map(Wording::version)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("agreement-service has no words for a consent"));
        return all.stream().filter(each -> each.version() == version).toList();
    }
}
