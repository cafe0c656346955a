package de.zusage.reporting.delivery;

import de.zusage.kit.web.InvalidInput;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses to read with a query parameter that the operation does not have: who misspells {@code from} would take all periods
 * for those that were asked for.
 */
class KnownParameters {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo operation) {
        Set<String> sent = request.getUriInfo().getQueryParameters().keySet();
        if (sent.isEmpty() || !request.getMethod().equals(HttpMethod.GET)) {
            return;
        }
        Set<String> taken = known.computeIfAbsent(operation.getResourceMethod(), KnownParameters::parameters);
        if (!taken.containsAll(sent)) {
            throw new InvalidInput(
                    "unknown-parameter",
                    taken.isEmpty()
                            ? "This is read without query parameters."
                            : "The query parameters here are " + String.join(", ", taken) + ".");
        }
    }

    private static Set<String> parameters(Method method) {
        return Stream.of(method.getParameters())
                .flatMap(each -> Stream.ofNullable(each.getAnnotation(QueryParam.class)))
                .map(QueryParam::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
