package de.zusage.agreement.employment;

import de.zusage.kit.tenancy.Caller;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * A token lives on for minutes when an employment is over: what an adviser reads asks the employments of today. Writes
 * ask by themselves, because each has a day of its own.
 */
@Provider
public class EmployedReader implements ContainerRequestFilter {
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final ResourceInfo resource;
    private final Caller caller;
    private final EmployedCaller employed;

    EmployedReader(@Context ResourceInfo resource, Caller caller, EmployedCaller employed) {
        this.resource = resource;
        this.caller = caller;
        this.employed = employed;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (READS.contains(request.getMethod())
                && caller.hasRole("adviser")
                && !resource.getResourceClass().isAnnotationPresent(ShowsNoCase.class)) {
            employed.requiredToRead();
        }
    }
}
