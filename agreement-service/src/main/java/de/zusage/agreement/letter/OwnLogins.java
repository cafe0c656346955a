package de.zusage.agreement.letter;

import de.zusage.kit.tenancy.Tenant;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** The logins that letters give, where the identity provider keeps them. */
interface OwnLogins {

    /**
     * A new login of a client of that office.
     *
     * @throws LoginsAway where the identity provider does not make one now
     */
    OwnLogin make(Tenant tenant, String carrier);

    /**
     * Ends the login and every session of it; nothing where it is gone or no letter gave it.
     *
     * @throws LoginsAway where the identity provider does not answer
     */
    void end(UUID subject);

    /**
     * All that letters gave before that time and that have not ended.
     *
     * @throws LoginsAway where the identity provider does not answer
     */
    Set<UUID> madeBefore(Instant time);
}
