package de.zusage.notification.leave;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.notification.contact.Reach;
import de.zusage.notification.contact.Withdrawals;
import de.zusage.notification.secret.Secret;
import de.zusage.notification.secret.SecretLookup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;

/** Lets clients leave a channel, under the office that the way out belongs to. */
@ApplicationScoped
class Leaving {

    private static final String TABLE = "leave_link";

    private final SecretLookup lookup;
    private final LeaveLinks links;
    private final Withdrawals withdrawals;
    private final Reach reach;
    private final Tenancy tenancy;

    Leaving(SecretLookup lookup, LeaveLinks links, Withdrawals withdrawals, Reach reach, Tenancy tenancy) {
        this.lookup = lookup;
        this.links = links;
        this.withdrawals = withdrawals;
        this.reach = reach;
        this.tenancy = tenancy;
    }

    /** The language of whoever has it; changes nothing. Empty for a way out that never was or is no more. */
    Optional<Locale> language(Secret secret) {
        String hash = secret.hash();
        return lookup.find(TABLE, hash)
                .flatMap(found -> tenancy.call(
                        found.tenant(), () -> links.at(found.row(), hash).map(link -> reach.language(link.caseId()))));
    }

    /** Withdraws the channel at once; nothing happens where it leads nowhere. */
    void leave(Secret secret) {
        String hash = secret.hash();
        lookup.find(TABLE, hash)
                .ifPresent(found -> tenancy.run(
                        found.tenant(),
                        () -> links.at(found.row(), hash)
                                .ifPresent(link ->
                                        withdrawals.byLink(link.caseId(), link.channel(), () -> links.leads(link)))));
    }
}
