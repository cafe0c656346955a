package de.zusage.agreement.household;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes in and out of the household of a case. */
interface HouseholdApi {

    /** The other case of the same household. */
    @Schema(example = "{\"caseId\": \"0197b000-0000-7000-8000-00000000c002\"}")
    record Link(@NotNull UUID caseId) {}

    /**
     * A household.
     *
     * @param size how many cases, this one too; 1 where there is none
     * @param own the others that the caller answers for as well, and no further ones
     */
    record HouseholdView(int size, List<UUID> own) {}
}
