package de.zusage.agreement.agreement;

import de.zusage.agreement.plan.KnownPlan;
import de.zusage.agreement.plan.KnownPlans;
import de.zusage.agreement.plan.LastReview;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an agreement comes to its end, and how an offer expires. */
@ApplicationScoped
class LifeService {
    private final Agreements agreements;
    private final AgreementDesk desk;
    private final KnownPlans plans;
    private final AgreementPublisher publisher;
    private final Clock clock;

    LifeService(
            Agreements agreements, AgreementDesk desk, KnownPlans plans, AgreementPublisher publisher, Clock clock) {
        this.agreements = agreements;
        this.desk = desk;
        this.plans = plans;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Transactional
    void complete(UUID id, @Nullable String ifMatch) {
        Agreement agreement = desk.toChange(id, ifMatch, "complete").agreement();
        LastReview review =
                plans.findByIdOptional(id).map(KnownPlan::lastReview).orElse(LastReview.NONE);
        publisher.publish(id, agreement.complete(review, LocalDate.now(clock)));
    }

    /** The client ends the own agreement alone; the office's reasons are the adviser's to record. */
    @Transactional
    void end(UUID id, @Nullable String ifMatch, EndReason reason) {
        Agreement agreement = (reason == EndReason.ENDED_BY_CLIENT
                        ? desk.toSign(id, ifMatch)
                        : desk.toChange(id, ifMatch, "end"))
                .agreement();
        publisher.publish(id, agreement.end(reason, LocalDate.now(clock)));
    }

    /** Closes an offer whose time is over; called under the tenant of the agreement. */
    @Transactional
    void expire(UUID id, int number) {
        Agreement agreement = agreements.toChange(id);
        AgreementVersion version = agreement.version(number);
        if (version.state.open()) {
            publisher.publish(id, agreement.expire(version, LocalDate.now(clock)));
        }
    }
}
