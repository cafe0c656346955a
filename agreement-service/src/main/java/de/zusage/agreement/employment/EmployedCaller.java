package de.zusage.agreement.employment;

import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.tenancy.NoEmployment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** The caller as somebody who works at the office today. */
@ApplicationScoped
public class EmployedCaller {
    private final Employments employments;
    private final Caller caller;
    private final Clock clock;

    EmployedCaller(Employments employments, Caller caller, Clock clock) {
        this.employments = employments;
        this.caller = caller;
        this.clock = clock;
    }

    /** Who it is; refused as {@code not-employed-here} without an employment of today. */
    public UUID required() {
        UUID person = person();
        employments.require(person, LocalDate.now(clock));
        return person;
    }

    /** The same for somebody who only looks: then the login is for nothing that can be seen. */
    @Transactional
    void requiredToRead() {
        LocalDate today = LocalDate.now(clock);
        if (!employments.covered(person(), today, today)) {
            throw new NoEmployment();
        }
    }

    private UUID person() {
        return UUID.fromString(caller.subject());
    }
}
