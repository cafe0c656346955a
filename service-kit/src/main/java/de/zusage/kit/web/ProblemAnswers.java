package de.zusage.kit.web;

import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.ARRAY;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.INTEGER;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.OBJECT;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Documents for each operation the problems that it can answer, told from its parameters, its body and its method. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 1)
public class ProblemAnswers implements OASFilter {

    private static final String PROBLEM = "Problem";
    private static final Map<Integer, String> MEANINGS = Map.ofEntries(
            Map.entry(400, "What was sent cannot be meant"),
            Map.entry(401, "No token, or none that is accepted"),
            Map.entry(403, "The caller may not do this"),
            Map.entry(404, "Does not exist for this caller"),
            Map.entry(406, "Accept takes nothing that there is"),
            Map.entry(409, "A rule refuses it"),
            Map.entry(412, "If-Match does not name the current version, which currentVersion is"),
            Map.entry(413, "The body is too long"),
            Map.entry(415, "The body is of a media type that is not taken here"),
            Map.entry(422, "The Idempotency-Key was sent with another body"),
            Map.entry(428, "If-Match is missing"),
            Map.entry(503, "Something that is needed is away; Retry-After says when to come again"));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var components = document.getComponents();
        // Those of the library that writes some of the problems; nothing refers to them.
        List.of("HttpProblem", "HttpValidationProblem", "Violation").forEach(components::removeSchema);
        components.addSchema(PROBLEM, problem());
        Set<Integer> used = new TreeSet<>();
        for (PathItem path : document.getPaths().getPathItems().values()) {
            path.getOperations().forEach((method, operation) -> used.addAll(document(method, operation)));
        }
        for (int status : used) {
            components.addResponse(
                    PROBLEM + status,
                    OASFactory.createAPIResponse()
                            .description(MEANINGS.get(status))
                            .content(content()));
        }
    }

    private static Set<Integer> document(HttpMethod method, Operation operation) {
        Set<Integer> statuses = statuses(method, operation);
        Map<String, APIResponse> ordered =
                new TreeMap<>(operation.getResponses().getAPIResponses());
        ordered.forEach((code, response) -> {
            if (code.startsWith("4") || code.startsWith("5")) {
                response.setContent(content());
            }
            if (code.equals("429")) {
                response.addHeader(
                        "Retry-After",
                        OASFactory.createHeader()
                                .description("In how many seconds to come again")
                                .schema(of(INTEGER)));
            }
        });
        if (ordered.containsKey("503")) {
            statuses.remove(503); // says itself what is away
        }
        for (int status : statuses) {
            ordered.put(Integer.toString(status), OASFactory.createAPIResponse().ref(PROBLEM + status));
        }
        APIResponses responses = OASFactory.createAPIResponses();
        ordered.forEach(responses::addAPIResponse);
        operation.setResponses(responses);
        return statuses;
    }

    private static Set<Integer> statuses(HttpMethod method, Operation operation) {
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        Set<Integer> statuses = new TreeSet<>(Set.of(401, 403, 503));
        if (operation.getResponses().getAPIResponses().entrySet().stream()
                .anyMatch(answer ->
                        answer.getKey().startsWith("2") && answer.getValue().getContent() != null)) {
            statuses.add(406);
        }
        if (method != HttpMethod.GET) {
            statuses.add(409);
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(Set.of(400, 413, 415));
        }
        if (parameters.stream().anyMatch(parameter -> parameter.getIn() != In.HEADER)) {
            statuses.add(400);
        }
        if (parameters.stream().anyMatch(parameter -> parameter.getIn() == In.PATH)) {
            statuses.add(404);
        }
        if (takes(parameters, HttpHeaders.IF_MATCH)) {
            statuses.addAll(Set.of(400, 412, 428));
        }
        if (takes(parameters, "Idempotency-Key")) {
            statuses.addAll(Set.of(400, 422));
        }
        return statuses;
    }

    private static boolean takes(List<Parameter> parameters, String header) {
        return parameters.stream()
                .anyMatch(parameter -> parameter.getIn() == In.HEADER && header.equals(parameter.getName()));
    }

    private static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.JSON.toString(),
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(PROBLEM)));
    }

    private static Schema problem() {
        Schema violation = of(OBJECT)
                .addProperty("field", of(STRING))
                .addProperty("in", of(STRING))
                .addProperty("message", of(STRING));
        return of(OBJECT)
                .description("Problem details (RFC 9457); never a value that was sent")
                .required(List.of("type", "title", "status"))
                .addProperty(
                        "type",
                        of(STRING).format("uri-reference").description("A name under /problems/, or about:blank"))
                .addProperty("title", of(STRING))
                .addProperty("status", of(INTEGER))
                .addProperty("detail", of(STRING))
                .addProperty("currentVersion", of(INTEGER).description("What If-Match should have named"))
                .addProperty("violations", of(ARRAY).items(violation));
    }

    private static Schema of(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
