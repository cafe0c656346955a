package de.zusage.plan.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step or a review that an office has to see to; {@code id} is that step's or review's. */
@Schema(name = "WorklistEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorklistEntry(
        Bucket bucket,
        LocalDate on,
        UUID id,
        UUID agreementId,
        @Nullable String side,
        @Nullable String goalArea,
        @Nullable String template,
        @Nullable Boolean closing) {}
