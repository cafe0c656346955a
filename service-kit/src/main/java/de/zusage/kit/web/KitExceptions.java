package de.zusage.kit.web;

import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Problems for what the kit's own exceptions say. */
class KitExceptions {

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
