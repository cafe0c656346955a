package de.zusage.kit.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** Says in the document that the two headers of writing must be sent, and what with. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RequiredHeaders implements OASFilter {

    @Override
    public Parameter filterParameter(Parameter parameter) {
        if (parameter.getIn() == In.HEADER && HttpHeaders.IF_MATCH.equals(parameter.getName())) {
            parameter
                    .required(true)
                    .description("The ETag of what was read, with its quotation marks (RFC 9110); * is no version")
                    .example("\"3\"");
        }
        if (parameter.getIn() == In.HEADER && "Idempotency-Key".equals(parameter.getName())) {
            if (parameter.getRequired() == null) {
                parameter.required(true); // unless the operation says when it needs none
            }
            parameter.description("Fresh for each creation, the same when it is tried again: visible ASCII characters");
            parameter.getSchema().minLength(Idempotency.SHORTEST).maxLength(Idempotency.LONGEST);
        }
        return parameter;
    }
}
