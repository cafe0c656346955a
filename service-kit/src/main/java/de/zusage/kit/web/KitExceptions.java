package de.zusage.kit.web;

import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import de.zusage.kit.crypto.KeyUnavailable;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Problems for what the kit's own exceptions say. */
class KitExceptions {

    private static final Logger LOG = Logger.getLogger(KitExceptions.class);

    /** Quarkus and its extension map exactly these types themselves, and say class names. */
    @ServerExceptionMapper(priority = 1)
    public Response mismatched(MismatchedInputException e) {
        return JsonExceptionMapper.problem(e);
    }

    @ServerExceptionMapper(priority = 1)
    public Response malformed(InvalidFormatException e) {
        return JsonExceptionMapper.problem(e);
    }

    @ServerExceptionMapper(priority = 1)
    public Response unrecognised(UnrecognizedPropertyException e) {
        return JsonExceptionMapper.problem(e);
    }

    @ServerExceptionMapper
    public Response violation(RuleViolation e) {
        return new Problem(409, e.rule(), e.detail(), e.more()).response();
    }

    @ServerExceptionMapper
    public Response invalid(InvalidInput e) {
        return new Problem(400, e.problem(), e.detail(), Map.of()).response();
    }

    @ServerExceptionMapper
    public Response missing(NotFound e) {
        return Problem.plain(404).response();
    }

    @ServerExceptionMapper
    public Response refused(Refused e) {
        Response.ResponseBuilder answer = e.problem().builder();
        if (e.retryAfter() != null) {
            answer.header("Retry-After", e.retryAfter().toSeconds());
        }
        return answer.build();
    }

    @ServerExceptionMapper
    public Response unavailable(KeyUnavailable e) {
        return withoutKey(e);
    }

    /** Says that nothing is lost, and not whose key it is. */
    static Response withoutKey(KeyUnavailable e) {
        LOG.warn(e.getMessage());
        Problem problem = e.withdrawn()
                ? new Problem(
                        503,
                        "key-withheld",
                        "What is sealed here cannot be opened or written: the carrier's key is not to be had at present. Nothing is lost.",
                        Map.of())
                : new Problem(
                        503,
                        "key-service-away",
                        "What is sealed cannot be opened or written for the moment. Nothing is lost.",
                        Map.of());
        return problem.builder().header("Retry-After", e.retryAfter()).build();
    }

    @ServerExceptionMapper
    public Response busy(Turns.Busy e) {
        return new Problem(503, "busy", "Too much of this kind is going on; come again soon.", Map.of())
                .builder()
                .header("Retry-After", Turns.Busy.RETRY_AFTER)
                .build();
    }

    @ServerExceptionMapper
    public Response unscanned(UploadScan.ScannerAway e) {
        return new Problem(503, "scanner-away", "Nobody can look through files now; nothing was stored.", Map.of())
                .builder()
                .header("Retry-After", UploadScan.ScannerAway.RETRY_AFTER)
                .build();
    }
}
