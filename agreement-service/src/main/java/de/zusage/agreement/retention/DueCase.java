package de.zusage.agreement.retention;

import de.zusage.kit.tenancy.Tenant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A closed case and when which rule has it erased; the hold that keeps it from it, if one stands. */
public record DueCase(
        UUID id,
        Tenant tenant,
        LocalDate closedOn,
        LocalDate dueOn,
        String rule,
        @Nullable UUID hold,
        @Nullable LocalDate heldUntil) {}
