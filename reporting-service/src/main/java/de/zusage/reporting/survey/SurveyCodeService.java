package de.zusage.reporting.survey;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.zusage.kit.crypto.KeyService;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.Idempotency;
import de.zusage.reporting.authority.Authorities;
import de.zusage.reporting.survey.SurveyApi.Codes;
import de.zusage.reporting.survey.SurveyApi.NewCodes;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Gives out codes: nothing of the office or of who ordered them is kept, so that no batch can be traced. */
@ApplicationScoped
class SurveyCodeService {
    private static final SecureRandom SALT = new SecureRandom();

    private final SurveyCodes codes;
    private final Authorities authorities;
    private final Idempotency idempotency;
    private final KeyService keys;
    private final Caller caller;

    SurveyCodeService(
            SurveyCodes codes, Authorities authorities, Idempotency idempotency, KeyService keys, Caller caller) {
        this.codes = codes;
        this.authorities = authorities;
        this.idempotency = idempotency;
        this.keys = keys;
        this.caller = caller;
    }

    /**
     * New codes for the caller's authority. They are derived from the caller's key, of which only a digest is kept, and from a
     * salt that is kept as long as the request is remembered: whoever repeats a request whose answer was lost gets the same
     * ones, nobody else can get them again, and nobody at all after that, so that a code that was used stays used.
     */
    @Transactional
    Codes order(@Nullable String key, NewCodes order) {
        // Only an office hands codes out: whoever leads none in the authority, or several, gets none.
        String authority = caller.tenant()
                .map(Tenant::authority)
                .filter(slug -> authorities.slugs().contains(slug))
                .orElseThrow(ForbiddenException::new);
        UUID noted = idempotency.once(key, "survey-codes", order, () -> {
            LocalDate halfYear = codes.halfYear();
            UUID note = note(halfYear);
            codes.keep(authority, order.audience(), halfYear, derived(key, note, order));
            return note;
        });
        return new Codes(
                order.audience(),
                codes.validUntil(noted(noted)),
                derived(key, noted, order).stream().map(SurveyCode::inGroups).toList());
    }

    private List<SurveyCode> derived(@Nullable String key, UUID note, NewCodes order) {
        String seed = note + "|" + caller.subject() + "|" + order.audience() + "|" + order.number() + "|" + key + "|";
        return IntStream.range(0, order.number())
                .mapToObj(n -> SurveyCode.of(keys.mac("survey-codes", (seed + n).getBytes(UTF_8))))
                .toList();
    }

    /** All that is remembered of an order is its half-year, and the salt. */
    private static UUID note(LocalDate halfYear) {
        return new UUID(halfYear.toEpochDay(), SALT.nextLong());
    }

    private static LocalDate noted(UUID note) {
        return LocalDate.ofEpochDay(note.getMostSignificantBits());
    }
}
