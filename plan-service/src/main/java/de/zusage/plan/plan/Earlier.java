package de.zusage.plan.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a step stood at another office when its client left there; the database copies it, as the client consented. */
@Embeddable
@Schema(name = "EarlierStep")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Earlier(
        @Enumerated(EnumType.STRING) @Column(name = "earlier_state", insertable = false, updatable = false)
        StepState state,

        @Enumerated(EnumType.STRING) @Column(name = "earlier_cause", insertable = false, updatable = false) @Nullable Cause cause,

        @Column(name = "earlier_started_on", insertable = false, updatable = false) @Nullable LocalDate startedOn,

        @Column(name = "earlier_final_on", insertable = false, updatable = false) @Nullable LocalDate finalOn) {}
