package de.zusage.plan.referral;

import de.zusage.kit.Ids;
import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.Idempotency;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.Page;
import de.zusage.kit.web.RuleViolation;
import de.zusage.kit.web.Versions;
import de.zusage.plan.casefile.KnownConsents;
import de.zusage.plan.casefile.Responsibility;
import de.zusage.plan.casefile.VisibleCases;
import de.zusage.plan.plan.Plan;
import de.zusage.plan.plan.Plans;
import de.zusage.plan.recipient.RecipientEvent;
import de.zusage.plan.recipient.RecipientTopics;
import de.zusage.plan.referral.ReferralApi.ReferralRequest;
import de.zusage.plan.referral.ReferralApi.ReferralView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Refers clients of the office to partners, with their consent. Whoever refers holds the plan's row. */
@ApplicationScoped
class ReferralService {
    private final Referrals referrals;
    private final ReceivedReferrals received;
    private final Plans plans;
    private final VisibleCases visible;
    private final KnownConsents consents;
    private final Responsibility responsibility;
    private final EventLog log;
    private final ReferralFacts facts;
    private final RecipientTopics topics;
    private final Idempotency idempotency;
    private final AccessLog accessLog;
    private final Cursors cursors;
    private final Tenancy tenancy;
    private final Ids ids;
    private final Clock clock;

    ReferralService(
            Referrals referrals,
            ReceivedReferrals received,
            Plans plans,
            VisibleCases visible,
            KnownConsents consents,
            Responsibility responsibility,
            EventLog log,
            ReferralFacts facts,
            RecipientTopics topics,
            Idempotency idempotency,
            AccessLog accessLog,
            Cursors cursors,
            Tenancy tenancy,
            Ids ids,
            Clock clock) {
        this.referrals = referrals;
        this.received = received;
        this.plans = plans;
        this.visible = visible;
        this.consents = consents;
        this.responsibility = responsibility;
        this.log = log;
        this.facts = facts;
        this.topics = topics;
        this.idempotency = idempotency;
        this.accessLog = accessLog;
        this.cursors = cursors;
        this.tenancy = tenancy;
        this.ids = ids;
        this.clock = clock;
    }

    /** A referral with the version of what the recipient knows of it, the only thing that changes. */
    record Versioned(ReferralView referral, long version) {}

    @Transactional
    Versioned refer(@Nullable String key, ReferralRequest request) {
        UUID id = idempotency.once(key, "referral.refer", request, () -> add(request));
        return versioned(referrals.required(id));
    }

    private UUID add(ReferralRequest request) {
        Plan plan = plans.findByIdOptional(request.agreementId(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(NotFound::new);
        plan.requireNotClosed();
        responsibility.require(plan.caseId());
        UUID stepId = request.stepId();
        if (stepId != null) {
            plan.requireOwn(List.of(stepId));
            plan.step(stepId).requireNotFinal();
        }
        String area = request.goalArea().name();
        UUID consent = consents.holdReferral(plan.caseId(), request.recipient());
        if (referrals.lives(plan.caseId(), request.recipient(), area)) {
            throw new RuleViolation("already-referred", "The client is referred to this recipient in this goal area.");
        }
        LocalDate today = LocalDate.now(clock);
        Referral referral = new Referral(
                ids.next(),
                ids.unordered(),
                tenancy.required(),
                new Referral.Wanted(plan.caseId(), plan.id(), stepId, request.recipient(), area, consent));
        received.persist(new ReceivedReferral(referral.outwardId, referral, today));
        received.flush();
        referrals.persistAndFlush(referral);
        append(referral, referral.sent(today), today);
        tellRecipient(referral, referral.outward(today));
        accessLog.record("refer", "referral", referral.id);
        return referral.id;
    }

    @Transactional
    Versioned read(UUID id) {
        Referral referral = referrals.required(id);
        visible.requireToRead(referral.caseId);
        accessLog.record("read", "referral", id);
        return versioned(referral);
    }

    @Transactional
    Page<ReferralView> page(UUID caseId, @Nullable String cursor, int limit) {
        tenancy.required();
        visible.requireToRead(caseId);
        String filter = caseId.toString();
        Page<Referral> page = cursors.page(
                "referrals",
                filter,
                referrals.after(caseId, cursors.after("referrals", filter, cursor), limit + 1),
                limit,
                last -> List.of(last.id.toString()));
        accessLog.record(
                "read", "referral", page.items().stream().map(item -> item.id).toList());
        Map<UUID, ReceivedReferral> known =
                received.of(page.items().stream().map(item -> item.outwardId).toList()).stream()
                        .collect(Collectors.toMap(one -> one.id, Function.identity()));
        return page.map(item -> ReferralView.of(item, Objects.requireNonNull(known.get(item.outwardId))));
    }

    @Transactional
    Versioned withdraw(UUID id, @Nullable String ifMatch, WithdrawReason reason) {
        Referral referral = referrals.toChange(id);
        responsibility.require(referral.caseId);
        ReceivedReferral known = received.toChange(referral.outwardId);
        Versions.require(ifMatch, known.version);
        LocalDate today = LocalDate.now(clock);
        referral.withdraw(known, reason, today);
        referrals.flush();
        tell(referral, known, today);
        tellRecipient(referral, new RecipientEvent.ReferralRecalled(referral.outwardId, today));
        accessLog.record("withdraw", "referral", id);
        return versioned(referral);
    }

    /** Tells what the recipient answered. */
    @Transactional
    void tell(UUID id) {
        Referral referral = referrals.toChange(id);
        tell(referral, received.required(referral.outwardId), LocalDate.now(clock));
    }

    private void tell(Referral referral, ReceivedReferral known, LocalDate on) {
        referral.tell(known, on).ifPresent(event -> append(referral, event, known.sentOn));
    }

    private void tellRecipient(Referral referral, RecipientEvent event) {
        referral.toldRecipient = topics.tell(referral.caseId, referral.recipient, referral.toldRecipient, event);
    }

    private Versioned versioned(Referral referral) {
        ReceivedReferral known = received.required(referral.outwardId);
        return new Versioned(ReferralView.of(referral, known), known.version);
    }

    private void append(Referral referral, ReferralEvent event, LocalDate sentOn) {
        log.append(new EventStream("zusage.plan", "agreement:" + referral.agreementId), event);
        facts.heard(referral.caseId, event, sentOn);
    }
}
