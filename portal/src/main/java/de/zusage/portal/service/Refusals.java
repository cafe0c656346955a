package de.zusage.portal.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.zusage.portal.page.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a service refuses into a {@link ServiceProblem} in the words of the page's language, and its faults into
 * {@link ServiceAway}.
 */
@ApplicationScoped
public class Refusals implements ResponseExceptionMapper<RuntimeException> {
    private static final int FIRST_FAULT = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Language language;

    Refusals(Language language) {
        this.language = language;
    }

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
        return new ServiceProblem(status, document(response.readEntity(String.class)), language.locale());
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
