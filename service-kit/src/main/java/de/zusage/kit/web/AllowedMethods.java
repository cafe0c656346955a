package de.zusage.kit.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which methods a path answers, for {@code Allow}: Quarkus says 405 without it (RFC 9110 §15.5.6 demands it); and the
 * media types it takes and gives.
 */
@ApplicationScoped
class AllowedMethods {

    private record Route(Pattern path, String method, List<String> consumes, List<String> produces) {

        boolean serves(String asked, String by) {
            return path.matcher(asked).matches() && method.equals(by.equals("HEAD") ? "GET" : by);
        }
    }

    private static final List<String> JSON = List.of(MediaType.APPLICATION_JSON);

    private final List<Route> routes = new ArrayList<>();

    AllowedMethods(BeanManager beans) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path root = bean.getBeanClass().getAnnotation(Path.class);
            if (root != null) {
                for (Method method : bean.getBeanClass().getMethods()) {
                    add(root.value(), method);
                }
            }
        }
    }

    Set<String> of(String path) {
        Set<String> allowed = new TreeSet<>();
        for (Route route : routes) {
            if (route.path().matcher(path).matches()) {
                allowed.add(route.method());
            }
        }
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        allowed.add("OPTIONS");
        return allowed;
    }

    Set<String> consumed(String path, String method) {
        return types(path, method, Route::consumes);
    }

    Set<String> produced(String path, String method) {
        return types(path, method, Route::produces);
    }

    private Set<String> types(String path, String method, Function<Route, List<String>> which) {
        return routes.stream()
                .filter(route -> route.serves(path, method))
                .flatMap(route -> which.apply(route).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void add(String root, Method method) {
        Path below = method.getAnnotation(Path.class);
        String template = below == null ? root : root + "/" + below.value();
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                Consumes consumes = annotation(method, Consumes.class);
                Produces produces = annotation(method, Produces.class);
                routes.add(new Route(
                        pattern(template),
                        verb.value(),
                        consumes == null ? JSON : List.of(consumes.value()),
                        produces == null ? JSON : List.of(produces.value())));
            }
        }
    }

    private static <A extends Annotation> @Nullable A annotation(Method method, Class<A> type) {
        A own = method.getAnnotation(type);
        return own == null ? method.getDeclaringClass().getAnnotation(type) : own;
    }

    private static Pattern pattern(String template) {
        String regex = template.replaceAll("\\{[^}]+}", "[^/]+").replaceAll("/+", "/");
        return Pattern.compile("/?" + regex.replaceAll("^/|/$", "") + "/?");
    }
}
