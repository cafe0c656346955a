package de.zusage.agreement.household;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;

/** What goes in and out of the household of a case. */
interface HouseholdApi {

    /** The other case of the same household. */
    record Link(@NotNull UUID caseId) {}

    /**
     * A household.
     *
     * @param size how many cases, this one too; 1 where there is none
     * @param own the others that the caller answers for as well, and no further ones
     */
    record HouseholdView(int size, List<UUID> own) {}
}
