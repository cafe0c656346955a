package de.zusage.kit.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets If-None-Match compare weakly (RFC 9110 section 13.1.2), though JAX-RS compares strongly: our own tags are all
 * strong, so a tag that a proxy weakened on its way is the tag without its mark.
 */
@Provider
public class WeakTagGuard {

    private static final Pattern MARK = Pattern.compile("(?<![^\\s,])W/(?=\")");

    WeakTagGuard() {}

    @ServerRequestFilter(preMatching = true)
    public void look(ContainerRequestContext request) {
        request.getHeaders()
                .computeIfPresent(
                        HttpHeaders.IF_NONE_MATCH,
                        (name, tags) -> tags.stream()
                                .map(tag -> MARK.matcher(tag).replaceAll(""))
                                .toList());
    }
}
