package de.zusage.agreement.agreement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was wrong with a signature, as a code and in words where the code is not enough. */
@Schema(example = "{\"reason\": \"WRONG_VERSION\"}")
record Mistake(
        @NotNull VoidReason reason,
        @Nullable @Size(min = 1, max = 500) String words) {}
