package de.zusage.agreement.letter;

import de.zusage.agreement.casefile.CasefileVault;
import de.zusage.agreement.casefile.Casefiles;
import de.zusage.agreement.casefile.ClientLogins;
import de.zusage.agreement.template.Templates;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.RuleViolation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Gives a client without an account a login of the own, on paper. The paper is the only copy: what was lost is given anew. */
@ApplicationScoped
class AccessLetterService {
    private static final Logger LOG = Logger.getLogger(AccessLetterService.class);

    private final Casefiles casefiles;
    private final CasefileVault vault;
    private final ClientLogins bound;
    private final OwnLogins logins;
    private final Templates templates;
    private final LetterPress press;
    private final Optional<URI> portal;

    AccessLetterService(
            Casefiles casefiles,
            CasefileVault vault,
            ClientLogins bound,
            OwnLogins logins,
            Templates templates,
            LetterPress press,
            LetterConfig config) {
        this.casefiles = casefiles;
        this.vault = vault;
        this.bound = bound;
        this.logins = logins;
        this.templates = templates;
        this.press = press;
        this.portal = config.portal();
    }

    /** Whom the letter is for, as far as it has to know. */
    private record Reader(
            Tenant tenant,
            String carrier,
            String language,
            @Nullable UUID login) {}

    /** A letter as PDF, and what the case's ETag shows since. */
    record Given(byte[] letter, long revision) {}

    /**
     * The login that the letter gives is the client's from now on; one that an earlier letter gave has ended. The
     * identity provider is asked outside every transaction, and what it made for nothing ends again.
     */
    Given give(UUID id, @Nullable String ifMatch) {
        URI address = portal.orElseThrow(() -> new RuleViolation(
                "no-access-letters", "This installation gives no letters of access: zusage.letter.portal is not set."));
        Reader reader = QuarkusTransaction.requiringNew().call(() -> reader(id, ifMatch));
        OwnLogin login = logins.make(reader.tenant(), reader.carrier());
        try {
            byte[] letter = press.print(new LetterPress.Letter(address, login, reader.language()));
            long revision = QuarkusTransaction.requiringNew().call(() -> bound.bind(id, ifMatch, login.subject()));
            endQuietly(reader.login());
            return new Given(letter, revision);
        } catch (RuntimeException e) {
            endQuietly(login.subject());
            throw e;
        }
    }

    private Reader reader(UUID id, @Nullable String ifMatch) {
        UUID before = bound.requireBindable(id, ifMatch).orElse(null);
        var casefile = casefiles.required(id);
        String language = Stream.concat(vault.reads(casefile).stream(), Stream.of(vault.contactLanguage(casefile)))
                .flatMap(tag -> templates.languageFor(tag).stream())
                .findFirst()
                .orElse(Templates.AUTHORITATIVE);
        return new Reader(casefile.tenant(), casefile.carrier(), language, before);
    }

    /** What cannot be ended now opens no case any more, and {@link UnboundLoginJob} ends it later. */
    private void endQuietly(@Nullable UUID login) {
        if (login == null) {
            return;
        }
        try {
            logins.end(login);
        } catch (LoginsAway e) {
            LOG.warnf("a login that no case names any more ends later: %s", e.getMessage());
        }
    }
}
