package de.zusage.portal.service;

import de.zusage.portal.page.Language;
import io.quarkus.oidc.AccessTokenCredential;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;

/** Every service is asked with the person's own token and in the language of the page: the portal has no rights itself. */
@ApplicationScoped
public class CallersToken implements ClientHeadersFactory {
    private final AccessTokenCredential credential;
    private final Language language;

    CallersToken(AccessTokenCredential credential, Language language) {
        this.credential = credential;
        this.language = language;
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        headers.putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + credential.getToken());
        headers.putSingle(HttpHeaders.ACCEPT_LANGUAGE, language.tag());
        return headers;
    }
}
