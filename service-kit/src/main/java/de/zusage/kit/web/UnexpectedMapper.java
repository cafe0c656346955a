package de.zusage.kit.web;

import de.zusage.kit.crypto.KeyUnavailable;
import jakarta.annotation.Priority;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;

/** Everything else: a lost race is 412, a database or a key that is away 503, a form that nobody can read 400, a fault of ours 500, and no body tells more. */
@Provider
@Priority(1)
public class UnexpectedMapper implements ExceptionMapper<Exception> {

    private static final Logger LOG = Logger.getLogger(UnexpectedMapper.class);
    private static final String TENANT_NOT_SET = "ZT001";
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String ERASED = "ZT005";
    private static final String FORM_READERS = "org.jboss.resteasy.reactive.server.core.multipart.";

    private final UriInfo uri;

    UnexpectedMapper(@Context UriInfo uri) {
        this.uri = uri;
    }

    @Override
    public Response toResponse(Exception thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return problem(412, "version-outdated", "It was changed meanwhile. Read it again.");
            }
            if (cause instanceof KeyUnavailable missing) {
                return KitExceptions.withoutKey(missing);
            }
            if (cause instanceof SQLException sql) {
                return database(thrown, String.valueOf(sql.getSQLState()));
            }
        }
        if (isUnreadableForm(thrown)) {
            return problem(400, "invalid-form", "The form cannot be read, or has too many fields.");
        }
        LOG.error("a request failed", thrown);
        return Problem.plain(500).response();
    }

    /** Forms are read before any of our code, by classes that throw whatever comes: where from says what it is. */
    private static boolean isUnreadableForm(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> Stream.of(cause.getStackTrace()))
                .anyMatch(frame -> frame.getClassName().startsWith(FORM_READERS));
    }

    private Response database(Exception thrown, String state) {
        if (state.equals(TENANT_NOT_SET)) {
            LOG.warn("a caller without authority and office reached tenant data");
            return Problem.withoutEmployment(uri).response();
        }
        if (state.equals(ERASED)) {
            return Problem.plain(404).response();
        }
        if (state.equals(UNIQUE_VIOLATION)) {
            return problem(409, "already-exists", "Something else with this identity exists already.");
        }
        if (state.equals("null") || state.matches("(08|40|53|57).*")) {
            LOG.warnf("the database could not serve a request: %s", state);
            return Problem.plain(503).builder().header("Retry-After", "2").build();
        }
        LOG.error("a request failed in the database", thrown);
        return Problem.plain(500).response();
    }

    private static Response problem(int status, String type, String detail) {
        return new Problem(status, type, detail, Map.of()).response();
    }
}
