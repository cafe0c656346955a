package de.zusage.kit.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale.LanguageRange;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Passes over an Accept-Language that nobody can read (RFC 9110 section 12.5.4): a refused field would fail over its message. */
@Provider
public class LanguageGuard {

    LanguageGuard() {}

    @ServerRequestFilter(preMatching = true, priority = 10)
    public void look(ContainerRequestContext request) {
        String wanted = request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        if (wanted != null && !isReadable(wanted)) {
            request.getHeaders().remove(HttpHeaders.ACCEPT_LANGUAGE);
        }
    }

    private static boolean isReadable(String wanted) {
        try {
            LanguageRange.parse(wanted);
            return true;
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) { // what Java 17 throws at a lone hyphen
            return false;
        }
    }
}
