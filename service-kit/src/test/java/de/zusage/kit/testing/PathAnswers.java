package de.zusage.kit.testing;

import static de.zusage.kit.testing.AccessSetting.HOME;

import de.zusage.kit.testing.AccessMatrix.Row;
import de.zusage.kit.testing.RawConnection.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One operation under every spelling of its path (usually its share of them), without a token and with all the roles but the right ones. */
final class PathAnswers {

    /** What says nothing of what lies behind; a rule of the domain, say 409 or 412, would. */
    private static final Set<Integer> REFUSED = Set.of(400, 401, 403, 404, 405);

    private static final int SPELLINGS = 4;

    private final AccessSetting setting;
    private final Operation operation;
    private final Row row;
    private final Call call;
    private final String version;
    private final List<String> roles;
    private int cases;

    PathAnswers(AccessSetting setting, Operation operation, Set<String> roles) {
        this.setting = setting;
        this.operation = operation;
        this.row = setting.row(operation);
        Thing thing = setting.thing(row, HOME);
        this.call = setting.about(operation, thing);
        this.version = AccessSetting.version(thing);
        this.roles = roles.stream()
                .filter(role -> !row.roles().containsKey(role))
                .sorted()
                .toList();
    }

    int cases() {
        return cases;
    }

    List<String> faults() throws IOException {
        Map<String, @Nullable String> tokens = new LinkedHashMap<>();
        tokens.put("no token", null);
        tokens.put(
                "the wrong roles",
                setting.home(roles.get(0)).claim("roles", roles).sign());
        List<String> faults = new ArrayList<>();
        String address = call.address();
        byte[] body = call.body();
        try (RawConnection connection = new RawConnection()) {
            for (Map.Entry<String, @Nullable String> token : tokens.entrySet()) {
                for (var spelling : Share.of(operation, List.copyOf(EncodedPaths.ALL.entrySet()), SPELLINGS)) {
                    String path = spelling.getValue().apply(address);
                    Reply reply = connection.send(operation.method(), path, headers(token.getValue()), body);
                    cases++;
                    if (!REFUSED.contains(reply.status())) {
                        faults.add(token.getKey() + ", " + spelling.getKey() + ": " + reply);
                    }
                }
            }
        }
        return faults;
    }

    private Map<String, String> headers(@Nullable String token) {
        Map<String, String> headers = new TreeMap<>();
        call.headers(token, version, UUID.randomUUID().toString(), headers::put);
        return headers;
    }
}
