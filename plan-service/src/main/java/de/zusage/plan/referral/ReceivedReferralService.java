package de.zusage.plan.referral;

import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.Page;
import de.zusage.kit.web.Versions;
import de.zusage.plan.referral.ReferralApi.ReceivedView;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What a recipient sees and answers: what was referred to it, of which nothing says who it is. */
@ApplicationScoped
class ReceivedReferralService {
    private static final UUID FIRST = new UUID(0, 0);
    private static final String LIST = "received-referrals";

    private final ReceivedReferrals received;
    private final Cursors cursors;
    private final Caller caller;
    private final Clock clock;

    ReceivedReferralService(ReceivedReferrals received, Cursors cursors, Caller caller, Clock clock) {
        this.received = received;
        this.cursors = cursors;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Page<ReceivedView> page(@Nullable String cursor, int limit) {
        String recipient = recipient();
        List<String> after = cursors.read(LIST, recipient, cursor);
        LocalDate day = after.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(after.get(0));
        UUID id = after.isEmpty() ? FIRST : UUID.fromString(after.get(1));
        return cursors.page(
                        LIST,
                        recipient,
                        received.after(recipient, day, id, limit + 1),
                        limit,
                        last -> List.of(last.sentOn.toString(), last.id.toString()))
                .map(ReceivedView::of);
    }

    @Transactional
    ReceivedView read(UUID id) {
        return ReceivedView.of(received.required(id, recipient()));
    }

    @Transactional
    ReceivedView take(UUID id, @Nullable String ifMatch) {
        return decide(id, ifMatch, ReceivedReferral::take);
    }

    @Transactional
    ReceivedView decline(UUID id, @Nullable String ifMatch) {
        return decide(id, ifMatch, ReceivedReferral::decline);
    }

    private ReceivedView decide(UUID id, @Nullable String ifMatch, BiConsumer<ReceivedReferral, LocalDate> answer) {
        ReceivedReferral referral = received.toChange(id, recipient());
        Versions.require(ifMatch, referral.version);
        answer.accept(referral, LocalDate.now(clock));
        received.flush();
        return ReceivedView.of(referral);
    }

    private String recipient() {
        return caller.provider().orElseThrow(ForbiddenException::new);
    }
}
