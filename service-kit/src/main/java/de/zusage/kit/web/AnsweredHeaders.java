package de.zusage.kit.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Documents Location of what was created, and ETag of what If-Match guards: of the thing itself, read, written or
 * created. {@code WritingContract} holds it against what is answered.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class AnsweredHeaders implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, PathItem> paths = document.getPaths().getPathItems();
        Set<String> guarded = new TreeSet<>();
        paths.forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
            // What is only ever removed has the version of the thing that it is a part of.
            if (takesIfMatch(operation) && method != HttpMethod.DELETE) {
                guarded.add(path);
            }
        }));
        Set<String> things = new TreeSet<>();
        paths.forEach((path, item) -> {
            if (item.getGET() != null && guarded.stream().anyMatch(below -> isThing(path, below))) {
                things.addAll(schemas(item.getGET()));
                answers(item.getGET(), "200").forEach(AnsweredHeaders::tagged);
            }
        });
        paths.values()
                .forEach(item -> item.getOperations().values().stream()
                        .filter(AnsweredHeaders::takesIfMatch)
                        .forEach(operation -> things.addAll(schemas(operation))));
        paths.values()
                .forEach(item -> item.getOperations().values().forEach(operation -> {
                    answers(operation, "201").forEach(AnsweredHeaders::located);
                    if (takesIfMatch(operation)) {
                        answers(operation, "200").forEach(AnsweredHeaders::tagged);
                    }
                    if (isOneOf(things, operation)) {
                        answers(operation, "201").forEach(AnsweredHeaders::tagged);
                    }
                }));
    }

    /** A path is that of a guarded thing if a write goes to it, or to a part of it that has a fixed name. */
    private static boolean isThing(String path, String guarded) {
        return guarded.equals(path) || (guarded.startsWith(path + "/") && !guarded.startsWith(path + "/{"));
    }

    private static boolean isOneOf(Set<String> things, Operation operation) {
        return schemas(operation).stream().anyMatch(things::contains);
    }

    /** The named schemas that the operation answers with when it succeeds. */
    private static Set<String> schemas(Operation operation) {
        Set<String> schemas = new TreeSet<>();
        answers(operation, "2").forEach(answer -> {
            if (answer.getContent() != null) {
                for (MediaType content : answer.getContent().getMediaTypes().values()) {
                    if (content.getSchema() != null && content.getSchema().getRef() != null) {
                        schemas.add(content.getSchema().getRef());
                    }
                }
            }
        });
        return schemas;
    }

    private static Iterable<APIResponse> answers(Operation operation, String status) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(answer -> answer.getKey().startsWith(status))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean takesIfMatch(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter ->
                                parameter.getIn() == In.HEADER && HttpHeaders.IF_MATCH.equals(parameter.getName()));
    }

    private static void tagged(APIResponse answer) {
        add(answer, HttpHeaders.ETAG, "The version, to send as If-Match", null);
    }

    private static void located(APIResponse answer) {
        add(answer, HttpHeaders.LOCATION, "Where what was created can be read", "uri-reference");
    }

    private static void add(APIResponse answer, String name, String description, @Nullable String format) {
        if (answer.getHeaders() == null || !answer.getHeaders().containsKey(name)) {
            answer.addHeader(
                    name,
                    OASFactory.createHeader()
                            .description(description)
                            .schema(OASFactory.createSchema()
                                    .addType(SchemaType.STRING)
                                    .format(format)));
        }
    }
}
