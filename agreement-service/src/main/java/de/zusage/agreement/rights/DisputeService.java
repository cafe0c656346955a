package de.zusage.agreement.rights;

import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.casefile.DisputedFields;
import de.zusage.agreement.rights.RightsApi.Area;
import de.zusage.agreement.rights.RightsApi.DisputeOutcome;
import de.zusage.agreement.rights.RightsApi.DisputeView;
import de.zusage.agreement.rights.RightsApi.NewDispute;
import de.zusage.agreement.rights.RightsApi.Outcome;
import de.zusage.agreement.rights.RightsTransfers.HandedDispute;
import de.zusage.kit.Ids;
import de.zusage.kit.crypto.PersonKeys;
import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Notes what clients dispute, and how it ended; what is disputed stays as it is beside it. */
@ApplicationScoped
class DisputeService implements DisputedFields {
    private final Disputes disputes;
    private final RightsDesk desk;
    private final PersonKeys keys;
    private final EventLog events;
    private final Ids ids;
    private final Clock clock;

    DisputeService(Disputes disputes, RightsDesk desk, PersonKeys keys, EventLog events, Ids ids, Clock clock) {
        this.disputes = disputes;
        this.desk = desk;
        this.keys = keys;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    UUID dispute(UUID caseId, NewDispute wanted) {
        Casefile casefile = desk.toSay(caseId, "dispute", wanted.how());
        requireKnown(wanted.area(), wanted.field());
        HandedDispute said =
                new HandedDispute(wanted.area(), wanted.field(), wanted.words(), wanted.how(), LocalDate.now(clock));
        return note(casefile, said, desk.person());
    }

    /** A field is no place for words: these are sealed, and it is not. */
    private static void requireKnown(Area area, @Nullable String field) {
        if (field != null && !area.fields().contains(field)) {
            throw new InvalidInput(
                    "unknown-field",
                    area.fields().isEmpty()
                            ? area + " has no fields."
                            : "Of " + area + " there is " + String.join(", ", area.fields()) + ".");
        }
    }

    private UUID note(Casefile casefile, HandedDispute said, UUID recordedBy) {
        Dispute dispute = new Dispute();
        dispute.id = ids.next();
        dispute.authority = casefile.authority();
        dispute.office = casefile.office();
        dispute.casefileId = casefile.id();
        dispute.area = said.area();
        dispute.field = said.field();
        dispute.words = keys.seal(casefile.id(), words(dispute.id), said.words());
        dispute.how = said.how();
        dispute.disputedOn = said.disputedOn();
        dispute.recordedBy = recordedBy;
        dispute.recordedAt = clock.instant();
        disputes.persist(dispute);
        tell(dispute, new RightsEvent.Disputed(dispute.id, dispute.casefileId, dispute.area, dispute.disputedOn));
        return dispute.id;
    }

    /** Those of these areas that have no outcome. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<HandedDispute> hand(UUID caseId, Predicate<Area> which) {
        return disputes.openOf(caseId).stream()
                .filter(dispute -> which.test(dispute.area))
                .map(dispute -> new HandedDispute(
                        dispute.area,
                        dispute.field,
                        keys.open(caseId, words(dispute.id), dispute.words),
                        dispute.how,
                        dispute.disputedOn))
                .toList();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void receive(Casefile casefile, List<HandedDispute> handed, UUID receivedBy) {
        handed.forEach(each -> note(casefile, each, receivedBy));
    }

    /** The office says how it ended; the client may take the own word back. */
    @Transactional
    DisputeView lift(UUID caseId, UUID id, DisputeOutcome outcome) {
        Casefile casefile = desk.toChange(caseId, "lift-dispute");
        Dispute dispute = disputes.ofCase(caseId, id).orElseThrow(NotFound::new);
        if (desk.isClient(casefile) && outcome.outcome() != Outcome.TAKEN_BACK) {
            throw new RuleViolation(
                    "outcome-of-the-office", "The client may take a dispute back; all else is the office's to say.");
        }
        LocalDate today = LocalDate.now(clock);
        dispute.lift(
                outcome.outcome(),
                outcome.words() == null ? null : keys.seal(caseId, outcomeWords(id), outcome.words()),
                desk.person(),
                today);
        tell(dispute, new RightsEvent.DisputeLifted(id, caseId, dispute.area, today));
        return view(dispute);
    }

    /** The plan is kept by another service, which marks it; of anything else nobody outside needs to know. */
    private void tell(Dispute dispute, RightsEvent event) {
        if (dispute.area == Area.PLAN) {
            events.append(new EventStream("zusage.agreement", "case:" + dispute.casefileId), event);
        }
    }

    @Transactional
    List<DisputeView> ofCase(UUID caseId) {
        desk.toRead(caseId, "list-disputes");
        return disputes.ofCase(caseId).stream().map(this::view).toList();
    }

    @Transactional
    DisputeView one(UUID caseId, UUID id) {
        desk.toRead(caseId, "list-disputes");
        return disputes.ofCase(caseId, id).map(this::view).orElseThrow(NotFound::new);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> of(UUID casefile) {
        return disputes.openOf(casefile).stream()
                .map(dispute -> dispute.field == null ? dispute.area.name() : dispute.area + "." + dispute.field)
                .distinct()
                .toList();
    }

    private DisputeView view(Dispute dispute) {
        UUID client = dispute.casefileId;
        byte @Nullable [] outcomeWords = dispute.outcomeWords;
        return new DisputeView(
                dispute.id,
                dispute.area,
                dispute.field,
                keys.open(client, words(dispute.id), dispute.words),
                dispute.how,
                dispute.disputedOn,
                dispute.outcome,
                outcomeWords == null ? null : keys.open(client, outcomeWords(dispute.id), outcomeWords),
                dispute.liftedOn);
    }

    private static String words(UUID id) {
        return "dispute.words." + id;
    }

    private static String outcomeWords(UUID id) {
        return "dispute.outcome_words." + id;
    }
}
