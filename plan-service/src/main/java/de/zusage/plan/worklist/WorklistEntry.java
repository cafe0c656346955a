package de.zusage.plan.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.plan.template.Words;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an office has to see to; {@code id} is that of the step, the review, the plan or the booking (which has neither side nor
 * {@code closing}), {@code on} the day it is due, or, of a plan without a review, the day it was opened; of a booking the first
 * day without its offer. A step has {@code words}, unless it was promised in words of its own.
 */
@Schema(name = "WorklistEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorklistEntry(
        Bucket bucket,
        LocalDate on,
        UUID id,
        UUID agreementId,
        UUID caseId,
        @Nullable String side,
        @Nullable String goalArea,
        @Nullable String template,
        @Nullable Boolean closing,
        @Nullable Words words) {}
