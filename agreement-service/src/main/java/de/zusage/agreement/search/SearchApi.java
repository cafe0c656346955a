package de.zusage.agreement.search;

import de.zusage.agreement.casefile.BirthDate;
import de.zusage.agreement.casefile.FoundCase;
import de.zusage.agreement.casefile.PersonName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes in and out of the search. A name stands in the body, because addresses are logged. */
interface SearchApi {
    int USUAL_LIMIT = 20;
    int MOST = 50;

    /**
     * Whom to look for.
     *
     * @param name in any script and spelling
     * @param birthDate as far as it is known: cases with another one are left out
     */
    @Schema(example = "{\"name\": \"محمد\", \"limit\": 20}")
    record Search(
            @NotNull PersonName name,
            @Nullable BirthDate birthDate,
            @Nullable @Min(1) @Max(MOST) Integer limit) {}

    /** Who is about to be taken in. */
    @Schema(example = "{\"name\": \"Mohamed Beispiel\", \"birthDate\": \"1990\"}")
    record NewClient(
            @NotNull PersonName name,
            @Nullable @Size(max = 10) List<@NotNull PersonName> otherNames,
            @Nullable BirthDate birthDate) {}

    /** The likest first; where there are more, a longer name or a birth date helps. */
    record Found(List<FoundCase> items, boolean more) {}
}
