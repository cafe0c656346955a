package de.zusage.portal.page;

import de.zusage.portal.restriction.ReasonPage;
import de.zusage.portal.restriction.StatedReason;
import de.zusage.portal.service.ServiceAway;
import de.zusage.portal.service.ServiceProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A page for everything that fails: what happened, whether something was saved, and where to go from there. */
@ApplicationScoped
class Failures {
    private static final Logger LOG = Logger.getLogger(Failures.class);
    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;
    private static final int UNAVAILABLE = 503;
    private static final int BAD_REQUEST = 400;
    private static final int FAULT = 500;

    private static final String RESTRICTED = "case-is-restricted";

    private final Language language;
    private final StatedReason reason;

    Failures(Language language, StatedReason reason) {
        this.language = language;
        this.reason = reason;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance failure(String heading, String text);

        /** For a client, in the client's language and without the details. */
        static native TemplateInstance ownFailure(boolean missing, boolean away);
    }

    @ServerExceptionMapper
    RestResponse<TemplateInstance> missing(NotFoundException e) {
        return notFound();
    }

    @ServerExceptionMapper
    RestResponse<TemplateInstance> notAllowed(NotAllowedException e) {
        return notFound();
    }

    private RestResponse<TemplateInstance> notFound() {
        return page(NOT_FOUND, words().notFound(), words().notFoundText());
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<TemplateInstance> forbidden(ForbiddenException e) {
        return page(FORBIDDEN, words().forbidden(), words().forbiddenText());
    }

    @ServerExceptionMapper
    RestResponse<TemplateInstance> foreign(FormGuard.ForeignForm e) {
        return page(FORBIDDEN, words().foreignForm(), words().foreignFormText());
    }

    @ServerExceptionMapper
    RestResponse<TemplateInstance> refused(ServiceProblem e) {
        return switch (e.status()) {
            case NOT_FOUND -> notFound();
            case FORBIDDEN -> page(FORBIDDEN, words().forbidden(), e.detail());
            default ->
                reasonToState(e)
                        .map(page -> answer(e.status(), page))
                        .orElseGet(() -> page(e.status(), words().refused(), e.detail()));
        };
    }

    /** Staff read a restricted case for a reason: whoever has stated none for this page is asked, and comes back to it. */
    private Optional<TemplateInstance> reasonToState(ServiceProblem e) {
        boolean asked = e.rule().equals(RESTRICTED) && !language.isOfClient() && reason.stated() == null;
        return asked ? reason.page().map(ReasonPage::before) : Optional.empty();
    }

    @ServerExceptionMapper({ServiceAway.class, ProcessingException.class})
    RestResponse<TemplateInstance> away(RuntimeException e, Request request) {
        LOG.warn("A service did not answer", e);
        boolean reads = request.getMethod().equals("GET");
        return page(UNAVAILABLE, words().failed(), reads ? words().failedReading() : words().failedText());
    }

    /** Neither a trace nor a white page: what nobody thought of, and what the framework itself refuses. */
    @ServerExceptionMapper
    Response unexpected(RuntimeException e) {
        if (e instanceof WebApplicationException known) {
            int status = known.getResponse().getStatus();
            return status < BAD_REQUEST
                    ? known.getResponse()
                    : page(status, words().refused(), words().refusedText()).toResponse();
        }
        if (isOfTheForm(e)) {
            return page(BAD_REQUEST, words().refused(), words().refusedText()).toResponse();
        }
        LOG.error("A page failed", e);
        return page(FAULT, words().failed(), words().failedText()).toResponse();
    }

    /** Whether a form could not be taken apart: the framework does that before our code, and has no type of its own for it. */
    private static boolean isOfTheForm(RuntimeException e) {
        return Arrays.stream(e.getStackTrace())
                .anyMatch(frame -> frame.getClassName().endsWith(".FormBodyHandler"));
    }

    private Words words() {
        return language.words(Words.class);
    }

    private RestResponse<TemplateInstance> page(int status, String heading, String text) {
        return answer(
                status,
                language.isOfClient()
                        ? Templates.ownFailure(status == NOT_FOUND, status == UNAVAILABLE)
                        : Templates.failure(heading, text));
    }

    private static RestResponse<TemplateInstance> answer(int status, TemplateInstance page) {
        return RestResponse.ResponseBuilder.<TemplateInstance>create(status)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(page)
                .build();
    }
}
