package de.zusage.kit.web;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** The parameter {@code dryRun} of an operation that can also be tried. */
public final class DryRun {

    private DryRun() {}

    /** A parameter without a value counts as none, and of two the first does: both would write what is not meant. */
    public static void requireOneMeaning(UriInfo uri) {
        List<String> said = uri.getQueryParameters().getOrDefault("dryRun", List.of());
        if (said.size() > 1 || said.contains("")) {
            throw new InvalidInput("dry-run-unclear", "dryRun is true or false, once.");
        }
    }
}
