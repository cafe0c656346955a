package de.zusage.plan.plan;

import de.zusage.kit.Ids;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The offer that a step promises: its parameter {@code offer}, where that is an id, in small letters or capitals. */
public final class PromisedOffer {
    private static final Pattern ID = Pattern.compile(Ids.TEXT, Pattern.CASE_INSENSITIVE);

    private PromisedOffer() {}

    public static Optional<UUID> of(Step step) {
        return Optional.ofNullable(step.parameters().get("offer"))
                .filter(text -> ID.matcher(text).matches())
                .map(UUID::fromString);
    }
}
