package de.zusage.agreement.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One value of one day. Never edited: a wrong one is superseded by a later one that names it.
 *
 * @param source who or what says it; of a language level only
 * @param corrects the observation that was wrong
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Observation(
        UUID id,
        Kind kind,
        String value,
        @Nullable Source source,
        LocalDate observedOn,
        @Nullable UUID corrects) {}
