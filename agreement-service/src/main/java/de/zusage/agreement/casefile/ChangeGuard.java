package de.zusage.agreement.casefile;

import java.util.UUID;

/** What the feature that knows who stands in for whom has to say before a case is changed. */
public interface ChangeGuard {

    /** Refuses as a rule violation whoever may not write in this case today. */
    void require(Casefile casefile, UUID person);

    /** The same of a case that may be closed. */
    void requireEvenClosed(Casefile casefile, UUID person);
}
