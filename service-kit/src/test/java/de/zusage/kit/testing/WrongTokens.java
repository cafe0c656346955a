package de.zusage.kit.testing;

import de.zusage.local.testing.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What is wrong with a token that would be let in, were it not for that. */
final class WrongTokens {
    private static final String SCOPE = "openid employment:stuttgart-a employment:stuttgart-b";

    private WrongTokens() {}

    /** No token, which is the empty one, and of those that are not accepted at all the operation's share. */
    static void each(Operation operation, int most, Supplier<Tokens> right, BiConsumer<String, String> work) {
        work.accept("none", "");
        Share.of(operation, List.copyOf(all().entrySet()), most)
                .forEach(wrong -> work.accept(wrong.getKey(), wrong.getValue().apply(right)));
    }

    private static Map<String, Function<Supplier<Tokens>, String>> all() {
        Map<String, Function<Supplier<Tokens>, String>> wrong = new LinkedHashMap<>();
        wrong.put("nonsense", right -> "a.b.c");
        wrong.put("expired", right -> right.get().expired().sign());
        wrong.put("not yet valid", right -> right.get().notYetValid().sign());
        wrong.put("valid for a day", right -> right.get().validForADay().sign());
        wrong.put(
                "issued in the future", right -> right.get().issuedInTheFuture().sign());
        wrong.put("foreign issuer", right -> right.get().foreignIssuer().sign());
        wrong.put("no issuer", right -> right.get().without("iss").sign());
        wrong.put("foreign audience", right -> right.get().foreignAudience().sign());
        wrong.put("no audience", right -> right.get().without("aud").sign());
        wrong.put("wrong key", right -> right.get().signWithWrongKey());
        wrong.put("unknown key", right -> right.get().signWithUnknownKey());
        wrong.put("alg none", right -> right.get().unsigned());
        wrong.put("public key as secret", right -> right.get().signWithPublicKeyAsSecret());
        wrong.put("ID token", right -> right.get().idToken().sign());
        wrong.put(
                "ID token for the API", right -> right.get().claim("typ", "ID").sign());
        return wrong;
    }

    /** Ways in which a claim is not one plain text. */
    static Map<String, UnaryOperator<Tokens>> claims(List<String> needed) {
        Map<String, UnaryOperator<Tokens>> wrong = new LinkedHashMap<>();
        for (String claim : needed) {
            wrong.put("no " + claim, token -> token.without(claim));
            wrong.put("empty " + claim, token -> token.claim(claim, ""));
            wrong.put("two of " + claim, token -> token.claim(claim, List.of("stuttgart", "freiburg")));
            wrong.put("a list of one " + claim, token -> token.claim(claim, List.of("stuttgart")));
        }
        if (!needed.isEmpty()) {
            wrong.put("two employments", token -> token.claim("scope", SCOPE));
        }
        return wrong;
    }
}
