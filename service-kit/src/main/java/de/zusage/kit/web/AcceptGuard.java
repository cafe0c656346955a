package de.zusage.kit.web;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.ext.Provider;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses an Accept that names no media types (406): an operation with one type to give would fail over it when it answers. */
@Provider
public class AcceptGuard {

    AcceptGuard() {}

    @ServerRequestFilter(preMatching = true, priority = 10)
    public void look(ContainerRequestContext request) {
        try {
            request.getAcceptableMediaTypes();
        } catch (IllegalArgumentException e) {
            throw new NotAcceptableException(e);
        }
    }
}
