package de.zusage.plan.plan;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The offer that a step promises: its parameter {@code offer}, where that is an id, in small letters or capitals. */
public final class PromisedOffer {
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private PromisedOffer() {}

    public static Optional<UUID> of(Step step) {
        return Optional.ofNullable(step.parameters().get("offer"))
                .filter(text -> ID.matcher(text).matches())
                .map(UUID::fromString);
    }
}
