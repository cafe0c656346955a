package de.zusage.plan.referral;

import de.zusage.kit.tenancy.Rounds;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Tells each office what the recipients of its referrals answered: they have no office. */
@ApplicationScoped
class ReferralJob {
    private static final String UNTOLD = """
            select r.authority, r.office, r.id from referral r join received_referral x on x.id = r.outward_id
            where r.told <> x.state order by r.id limit 500""";

    private final Rounds rounds;
    private final ReferralService referrals;

    ReferralJob(Rounds rounds, ReferralService referrals) {
        this.rounds = rounds;
        this.referrals = referrals;
    }

    @Scheduled(
            every = "${zusage.plan.bookings.every:1m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        rounds.make(UNTOLD, List.of(), row -> row.getObject(3, UUID.class), referrals::tell);
    }
}
