package de.zusage.local;

/** The program behind {@code deploy/local/token}: an access token of the running system, as a browser would get it. */
public final class TokenMain {
    private TokenMain() {}

    public static void main(String[] arguments) {
        int keycloak = LocalPorts.fixed().keycloak();
        if (Ports.isFree(keycloak)) {
            System.err.println("Keycloak does not answer on port " + keycloak + ": start ./run first.");
            System.exit(1);
        }
        try {
            String user = arguments[0];
            String[] office = arguments.length > 1 ? new String[] {arguments[1]} : new String[0];
            System.out.println(Login.at(KeycloakServer.realmUrl(keycloak), user, DemoRealm.password(user), office)
                    .token());
        } catch (LocalFailure e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
