package de.zusage.agreement.declaration;

import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.declaration.DeclarationApi.ConsentView;
import de.zusage.agreement.declaration.DeclarationApi.HowGiven;
import de.zusage.agreement.declaration.DeclarationApi.NewConsent;
import de.zusage.kit.Ids;
import de.zusage.kit.crypto.PersonKeys;
import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Giving a consent, refusing it, and taking it back. */
@ApplicationScoped
class ConsentService {
    private static final String NAME = "consent.recipient_name";

    private final StoredConsents consents;
    private final DeclarationDesk desk;
    private final Wordings wordings;
    private final PersonKeys keys;
    private final EventLog events;
    private final Event<ConsentWithdrawn> withdrawn;
    private final Ids ids;
    private final Clock clock;

    ConsentService(
            StoredConsents consents,
            DeclarationDesk desk,
            Wordings wordings,
            PersonKeys keys,
            EventLog events,
            Event<ConsentWithdrawn> withdrawn,
            Ids ids,
            Clock clock) {
        this.consents = consents;
        this.desk = desk;
        this.wordings = wordings;
        this.keys = keys;
        this.events = events;
        this.withdrawn = withdrawn;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    UUID give(UUID caseId, NewConsent wanted) {
        Casefile casefile = desk.toDeclare(caseId, "give-consent");
        if ((wanted.how() == HowGiven.OWN_LOGIN) != desk.isClient(casefile)) {
            throw new RuleViolation(
                    "consent-of-another-party",
                    "With a login the client agrees for himself or herself; an adviser notes a spoken or written word.");
        }
        requireRecipient(wanted);
        wordings.require(wanted.wording());
        if (wanted.recipient() != null) {
            consents.live(caseId, wanted.purpose(), wanted.recipient()).ifPresent(live -> {
                throw new RuleViolation(
                        "consent-exists",
                        "This consent was given and not withdrawn; whoever does not want it any more withdraws it.",
                        Map.of("consentId", live.id));
            });
        }
        Consent consent = new Consent();
        consent.id = ids.next();
        consent.authority = casefile.authority();
        consent.office = casefile.office();
        consent.casefileId = caseId;
        consent.purpose = wanted.purpose();
        consent.recipient = wanted.recipient();
        consent.recipientName = wanted.recipientName() == null
                ? null
                : keys.seal(caseId, NAME, wanted.recipientName().text());
        consent.handsOver = wanted.handsOver() == null
                ? List.of()
                : wanted.handsOver().stream().map(Enum::name).sorted().toList();
        consent.wordingVersion = wanted.wording();
        consent.language = wanted.language().text();
        consent.how = wanted.how();
        consent.refused = wanted.isRefusal();
        consent.givenOn = LocalDate.now(clock);
        consent.givenBy = desk.person();
        consent.givenAt = clock.instant();
        consents.persist(consent);
        if (!consent.refused) {
            append(caseId, given(consent));
        }
        return consent.id;
    }

    private static DeclarationEvent given(Consent consent) {
        return new DeclarationEvent.Given(
                consent.id,
                consent.casefileId,
                consent.purpose,
                consent.told(),
                consent.wordingVersion,
                consent.language,
                consent.givenOn);
    }

    /** An office is named with its carrier, under which its key is unique; it alone gets what is handed over. */
    private static void requireRecipient(NewConsent wanted) {
        String code = wanted.recipient();
        if ((code == null) == (wanted.recipientName() == null)) {
            throw new InvalidInput("recipient", "A consent has one recipient, by code or by name.");
        }
        boolean transfer = wanted.purpose() == Purpose.TRANSFER;
        if (code != null && transfer != code.contains("/")) {
            throw new InvalidInput(
                    "recipient", "To a transfer the client agrees for carrier/office, to all else for a plain code.");
        }
        if (wanted.handsOver() != null && !transfer) {
            throw new InvalidInput("hands-over", "Something goes along with a transfer only.");
        }
        if (wanted.handsOver() != null && wanted.isRefusal()) {
            throw new InvalidInput("hands-over", "Whoever says no hands nothing over.");
        }
    }

    /** Twice is once: whoever says no again is not told that it was too late. */
    @Transactional
    ConsentView withdraw(UUID caseId, UUID id) {
        desk.toWithdraw(caseId, "withdraw-consent");
        Consent consent = consents.ofCase(caseId, id).orElseThrow(NotFound::new);
        LocalDate today = LocalDate.now(clock);
        boolean first = consent.withdraw(desk.person(), today, clock.instant());
        ConsentView view = view(consent);
        if (first) {
            append(caseId, new DeclarationEvent.Withdrawn(id, caseId, consent.purpose, consent.told(), today));
            withdrawn.fire(new ConsentWithdrawn(id));
        }
        return view;
    }

    @Transactional
    List<ConsentView> ofCase(UUID caseId) {
        desk.toRead(caseId, "list-consents");
        return consents.ofCase(caseId).stream().map(this::view).toList();
    }

    @Transactional
    ConsentView one(UUID caseId, UUID id) {
        desk.toRead(caseId, "list-consents");
        return consents.ofCase(caseId, id).map(this::view).orElseThrow(NotFound::new);
    }

    private ConsentView view(Consent consent) {
        byte[] name = consent.recipientName;
        return new ConsentView(
                consent.id,
                consent.purpose,
                consent.recipient,
                name == null ? null : keys.open(consent.casefileId, NAME, name),
                consent.purpose == Purpose.TRANSFER ? consent.given().handsOver() : null,
                consent.wordingVersion,
                consent.language,
                consent.how,
                consent.givenOn,
                consent.withdrawnOn,
                consent.status());
    }

    private void append(UUID caseId, DeclarationEvent event) {
        events.append(new EventStream("zusage.agreement", "case:" + caseId), event);
    }
}
