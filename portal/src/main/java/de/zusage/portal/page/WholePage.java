package de.zusage.portal.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;

/** A page that takes the place of all that was shown, also where a field was to be stored by itself. */
public final class WholePage {
    private static final int PRECONDITION_FAILED = 412;
    private static final String CONTENT = "#content";

    private WholePage() {}

    /** Somebody else was quicker: the page shows both, and asks which is to stay. */
    public static Response overtaken(TemplateInstance page) {
        return Response.status(PRECONDITION_FAILED)
                .entity(page)
                .header("HX-Retarget", CONTENT)
                .header("HX-Reselect", CONTENT)
                .header("HX-Reswap", "outerHTML")
                .build();
    }
}
