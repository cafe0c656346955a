package de.zusage.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The program behind {@code deploy/local/token}: an access token of the running system, as a browser would get it. */
public final class TokenMain {
    private TokenMain() {}

    public static void main(String[] arguments) {
        int keycloak = LocalPorts.fixed().keycloak();
        try {
            if (Ports.isFree(keycloak)) {
                throw new LocalFailure("Keycloak does not answer on port " + keycloak + ": start ./run first.");
            }
            String[] office = arguments.length > 1 ? new String[] {arguments[1]} : new String[0];
            System.out.println(token(KeycloakServer.realmUrl(keycloak), arguments[0], office));
        } catch (LocalFailure e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Keycloak leaves out a scope that is not the person's without a word; here that is said. */
    private static String token(String realm, String user, String... office) {
        String password = DemoRealm.password(user);
        List<String> offices = DemoRealm.offices(user);
        if (office.length > 0 ? !offices.contains(office[0]) : !offices.isEmpty()) {
            throw new LocalFailure(
                    offices.isEmpty()
                            ? user + " has no employment to choose: leave the office out."
                            : "Name an office where " + user + " works: " + String.join(" or ", offices) + ".");
        }
        Login login = Login.at(realm, user, password, office);
        JsonNode claims = login.claims();
        if (office.length > 0 && !office[0].equals(claims.path("office").asText())) {
            throw new LocalFailure("Keycloak gave a token without the office " + office[0] + ".");
        }
        return login.token();
    }
}
