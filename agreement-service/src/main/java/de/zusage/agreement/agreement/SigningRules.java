package de.zusage.agreement.agreement;

import de.zusage.agreement.agreement.AgreementApi.NewSignature;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.RuleViolation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Which party may sign in which way, and what has to be noted with it. */
@ApplicationScoped
class SigningRules {
    private static final int UNAUTHORIZED = 401;

    private final AgreementConfig config;

    SigningRules(AgreementConfig config) {
        this.config = config;
    }

    /** A client signs alone and with the own login; an adviser signs so too, and records what others did on paper. */
    void check(NewSignature wanted, Party self, Caller caller, Instant now, LocalDate today) {
        boolean own = wanted.method() == SigningMethod.OWN_LOGIN;
        boolean forSelf = wanted.party() == self;
        if (own != forSelf || (self == Party.CLIENT && !own)) {
            throw new RuleViolation(
                    "signature-of-another-party",
                    "With a login one signs for oneself; an adviser records how others signed.");
        }
        if (own) {
            requireFreshLogin(caller, now);
        }
        if (wanted.method() == SigningMethod.MARK_WITH_WITNESS && wanted.witness() == null) {
            throw new InvalidInput("witness-missing", "Who cannot write signs by a mark beside a named witness.");
        }
        if (wanted.method().onPaper() && wanted.scanHash() == null) {
            throw new InvalidInput("scan-missing", "A signature on paper needs the SHA-256 of its scan.");
        }
        if ((wanted.method() == SigningMethod.DRAWN_ON_DEVICE) != (wanted.drawing() != null)) {
            throw new InvalidInput("drawing-missing", "Who signs on the device draws; nobody else does.");
        }
        if (wanted.signedOn() != null
                && (!wanted.method().onPaper() || wanted.signedOn().isAfter(today))) {
            throw new InvalidInput("signed-on-invalid", "Only paper may have been signed on another, earlier day.");
        }
        if (wanted.witness() != null) {
            Printed.requireSigning(wanted.witness().text(), "witness's name");
        }
        if (wanted.noted() != null) {
            wanted.noted().requireFreeInterpreter();
            wanted.noted().requirePrintable();
        }
        if ((wanted.party() == Party.REPRESENTATIVE) != (wanted.representativeId() != null)) {
            throw new InvalidInput(
                    "representative-not-named", "Who signs as representative is one of the case's; nobody else is.");
        }
        if (wanted.party() == Party.REPRESENTATIVE && !Boolean.TRUE.equals(wanted.clientAgrees())) {
            throw new RuleViolation(
                    "representative-needs-will", "A representative signs only where the client wants it.");
        }
    }

    /** Signing asks for a login of a few minutes ago (RFC 9470 says how to tell the caller). */
    private void requireFreshLogin(Caller caller, Instant now) {
        Duration age = config.signingLoginAge();
        boolean fresh = caller.authenticatedAt()
                .filter(at -> !at.plus(age).isBefore(now))
                .isPresent();
        if (!fresh) {
            throw HttpProblem.builder()
                    .withType(URI.create("/problems/login-too-old"))
                    .withTitle("Unauthorized")
                    .withStatus(UNAUTHORIZED)
                    .withDetail("Log in again to sign; the login may be " + age.toMinutes() + " minutes old.")
                    .withHeader(
                            "WWW-Authenticate",
                            "Bearer error=\"insufficient_user_authentication\", max_age=" + age.toSeconds())
                    .build();
        }
    }
}
