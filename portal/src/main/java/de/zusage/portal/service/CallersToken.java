package de.zusage.portal.service;

import de.zusage.portal.page.Language;
import de.zusage.portal.restriction.AccessReason;
import de.zusage.portal.restriction.StatedReason;
import io.quarkus.oidc.AccessTokenCredential;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;

/**
 * Every service is asked with the person's own token, in the language of the page, and for the reason that was stated for what
 * is restricted: the portal has no rights itself.
 */
@ApplicationScoped
public class CallersToken implements ClientHeadersFactory {
    private static final String REASON = "Access-Reason";

    private final AccessTokenCredential credential;
    private final Language language;
    private final StatedReason reason;

    CallersToken(AccessTokenCredential credential, Language language, StatedReason reason) {
        this.credential = credential;
        this.language = language;
        this.reason = reason;
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        headers.putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + credential.getToken());
        headers.putSingle(HttpHeaders.ACCEPT_LANGUAGE, language.tag());
        AccessReason stated = reason.stated();
        if (stated != null) {
            headers.putSingle(REASON, stated.name());
        }
        return headers;
    }
}
