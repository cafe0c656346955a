package de.zusage.portal.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns what a service refuses into a {@link ServiceProblem}, and its faults into {@link ServiceAway}. */
public class Refusals implements ResponseExceptionMapper<RuntimeException> {
    private static final int FIRST_FAULT = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }

    @Override
    public RuntimeException toThrowable(Response response) {
        int status = response.getStatus();
        if (status >= FIRST_FAULT) {
            return new ServiceAway("A service answered with status " + status);
        }
        return new ServiceProblem(status, document(response.readEntity(String.class)));
    }

    private static ServiceProblem.Document document(@Nullable String body) {
        try {
            ServiceProblem.Document read = body == null ? null : JSON.readValue(body, ServiceProblem.Document.class);
            return read == null ? new ServiceProblem.Document(null, null, null, null) : read;
        } catch (IOException e) {
            return new ServiceProblem.Document(null, null, null, null);
        }
    }
}
