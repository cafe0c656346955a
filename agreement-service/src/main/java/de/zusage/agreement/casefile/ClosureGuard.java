package de.zusage.agreement.casefile;

import java.util.UUID;

/** What another feature has to say before a case is closed. */
public interface ClosureGuard {

    /** Refuses the closure as a rule violation, and keeps what it looked at unchanged until the transaction ends. */
    void requireClosable(UUID casefile);
}
