package de.zusage.agreement.agreement;

import de.zusage.agreement.agreement.AgreementApi.Ending;
import de.zusage.agreement.agreement.AgreementApi.NewPause;
import de.zusage.agreement.agreement.AgreementDesk.Opened;
import de.zusage.agreement.plan.KnownPlan;
import de.zusage.agreement.plan.KnownPlans;
import de.zusage.agreement.plan.LastReview;
import de.zusage.kit.Ids;
import de.zusage.kit.web.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an agreement is paused and comes to its end, and how an offer expires. */
@ApplicationScoped
class LifeService {
    private final Agreements agreements;
    private final AgreementDesk desk;
    private final KnownPlans plans;
    private final AgreementPublisher publisher;
    private final VersionVault vault;
    private final AgreementConfig config;
    private final Ids ids;
    private final Clock clock;

    LifeService(
            Agreements agreements,
            AgreementDesk desk,
            KnownPlans plans,
            AgreementPublisher publisher,
            VersionVault vault,
            AgreementConfig config,
            Ids ids,
            Clock clock) {
        this.agreements = agreements;
        this.desk = desk;
        this.plans = plans;
        this.publisher = publisher;
        this.vault = vault;
        this.config = config;
        this.ids = ids;
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
    void end(UUID id, @Nullable String ifMatch, Ending ending) {
        EndReason reason = ending.reason();
        LocalDate lastContactOn = ending.lastContactOn();
        if ((reason == EndReason.LAPSED) != (lastContactOn != null)) {
            throw new InvalidInput(
                    "last-contact",
                    "The day of the last contact belongs to an agreement that lapses, and to no other.");
        }
        Opened opened = reason == EndReason.ENDED_BY_CLIENT
                ? desk.toSign(id, ifMatch, "end")
                : desk.toChange(id, ifMatch, "end");
        LocalDate today = LocalDate.now(clock);
        AgreementEvent ended = lastContactOn == null
                ? opened.agreement().end(reason, today)
                : opened.agreement().lapse(lastContactOn, config.lapseAfter().toDays(), today);
        opened.casefile().resumed();
        publisher.publish(id, ended);
    }

    /** Pauses from a day that is not to come; without one, from today. */
    @Transactional
    void pause(UUID id, @Nullable String ifMatch, NewPause wanted) {
        Opened opened = desk.toChange(id, ifMatch, "pause");
        Agreement agreement = opened.agreement();
        byte[] sealed = vault.sealReason(agreement.casefileId, wanted.reason());
        AgreementEvent paused = agreement.pause(
                ids.next(), sealed, Objects.requireNonNullElseGet(wanted.pausedOn(), () -> LocalDate.now(clock)));
        opened.casefile().paused();
        publisher.publish(id, paused);
    }

    @Transactional
    void resume(UUID id, @Nullable String ifMatch) {
        Opened opened = desk.toChange(id, ifMatch, "resume");
        AgreementEvent resumed = opened.agreement().resume(LocalDate.now(clock));
        opened.casefile().resumed();
        publisher.publish(id, resumed);
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
