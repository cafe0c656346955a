package de.zusage.portal.service;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A service did not take a change that a page asked for: the page is shown again and says so.
 *
 * @param fault what the service says of it; nothing if somebody else was quicker
 * @param detail the same in any case, for pages that have nothing of their own to say of being overtaken
 * @param overtaken whether somebody else has changed the same thing meanwhile
 */
public record Refusal(int status, @Nullable String fault, String detail, boolean overtaken) {
    /** What the portal itself refuses of a form, before it asks a service. */
    public static final int BAD_REQUEST = 400;

    private static final int PRECONDITION_FAILED = 412;

    /** Makes a change; empty if it was taken. */
    public static Optional<Refusal> of(Runnable change) {
        try {
            change.run();
            return Optional.empty();
        } catch (ServiceProblem e) {
            return Optional.of(of(e));
        }
    }

    /** Makes a change and leads on to another page; a refused change is answered with the page that says so. */
    public static Response answer(String next, Runnable change, Function<Refusal, TemplateInstance> page) {
        return of(change)
                .map(refused -> refused.with(page.apply(refused)))
                .orElseGet(() -> Response.seeOther(URI.create(next)).build());
    }

    /** What is no matter of the page, such as rights or a missing thing, is thrown on. */
    public static Refusal of(ServiceProblem problem) {
        boolean overtaken = problem.status() == PRECONDITION_FAILED;
        if (!overtaken && !problem.isOfInput()) {
            throw problem;
        }
        return new Refusal(problem.status(), overtaken ? null : problem.detail(), problem.detail(), overtaken);
    }

    public Response with(TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }
}
