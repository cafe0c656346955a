package de.zusage.agreement.retention;

import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.tenancy.NoEmployment;
import jakarta.enterprise.context.ApplicationScoped;

/** Who erases for a carrier, or watches over it: of no office, so that the carrier of the token says whose cases. */
@ApplicationScoped
public class Steward {
    private final Caller caller;

    Steward(Caller caller) {
        this.caller = caller;
    }

    /** The carrier, or 403. */
    public String carrier() {
        return caller.carrier().orElseThrow(NoEmployment::new);
    }
}
