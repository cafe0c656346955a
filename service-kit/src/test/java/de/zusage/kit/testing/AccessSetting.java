package de.zusage.kit.testing;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.AccessMatrix.Row;
import de.zusage.kit.testing.Call.Answer;
import de.zusage.local.testing.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the tests of access share: the matrix, the operations, the things that were made and the requests about them. */
final class AccessSetting {
    static final Tenant HOME = new Tenant("stuttgart", "stuttgart-a");

    /** A version that nothing has: whoever is let through so far changes nothing. */
    static final String NO_VERSION = "\"999999\"";

    private static final String PARKED_STREAM = "parked-stream";

    private final AccessContract service;
    private final AccessMatrix matrix;
    private final Map<String, Thing> made = new HashMap<>();

    AccessSetting(AccessContract service, AccessMatrix matrix) {
        this.service = service;
        this.matrix = matrix;
    }

    Row row(Operation operation) {
        return matrix.of(operation);
    }

    /** The thing of the row, made when it is first asked for; null where the row names none. */
    @Nullable Thing thing(Row row, Tenant tenant) {
        return row.thing() == null ? null : made.computeIfAbsent(row.thing() + "@" + tenant, key -> fresh(row, tenant));
    }

    Thing fresh(Row row, Tenant tenant) {
        if (PARKED_STREAM.equals(row.thing())) {
            return StuckStream.of(service.consumer(), tenant);
        }
        var maker = service.things().get(row.thing());
        if (maker == null) {
            throw new AssertionError("Nothing makes a " + row.thing());
        }
        return maker.apply(tenant);
    }

    Call about(Operation operation, @Nullable Thing thing) {
        return call(operation, thing == null ? Map.of() : thing.ids());
    }

    Call aboutNobodys(Operation operation, Thing thing) {
        return call(operation, thing.nobodys());
    }

    Call call(Operation operation, Map<String, String> ids) {
        Map<String, String> all = new TreeMap<>(service.fixed());
        all.putAll(ids);
        if (!operation.files().isEmpty()) {
            return new Call(operation, all, service.file(operation.name()));
        }
        return new Call(operation, all, service.bodies().get(operation.name()));
    }

    /** Somebody in that role at that place, who has nothing to do with any thing. */
    String at(Place place, String role, Tenant home) {
        return service.login(role, place.of(home), place.carrier()).sign();
    }

    /** Somebody in that role at an office; the carrier follows from the office's last letter. */
    Tokens login(String role, Tenant office) {
        String letter = office.office().substring(office.office().length() - 1);
        return service.login(role, office, "carrier-" + letter).provider("provider-" + letter);
    }

    /** What stands in paths and queries about the thing. */
    Map<String, String> ids(@Nullable Thing thing) {
        Map<String, String> all = new TreeMap<>(service.fixed());
        if (thing != null) {
            all.putAll(thing.ids());
        }
        return all;
    }

    byte[] file(Operation operation) {
        return operation.files().isEmpty() ? new byte[0] : service.file(operation.name());
    }

    boolean isSpared(Operation operation) {
        return service.spared().contains(operation.name());
    }

    Tokens home(String role) {
        return service.login(role, HOME, Place.HOME.carrier());
    }

    /** The logins of those in that role whose the thing is: the first word of its name is the role. */
    static List<Supplier<Tokens>> holders(@Nullable Thing thing, String role) {
        return thing == null
                ? List.of()
                : thing.holders().entrySet().stream()
                        .filter(holder -> holder.getKey().split(" ", 2)[0].equals(role))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.toList());
    }

    /** Somebody whom the row lets through. */
    Tokens letIn(Row row, @Nullable Thing thing) {
        return holder(row, thing)
                .orElseGet(() -> home(row.roles().keySet().iterator().next()));
    }

    private static Optional<Tokens> holder(Row row, @Nullable Thing thing) {
        return row.roles().keySet().stream()
                .flatMap(role -> holders(thing, role).stream())
                .findFirst()
                .map(Supplier::get);
    }

    /** The version that the thing has now, as one of its holders reads it; there are such who only see that it is there. */
    static String version(@Nullable Thing thing) {
        return thing == null || thing.readAt() == null ? NO_VERSION : version(thing, thing.readAt());
    }

    private static String version(Thing thing, String at) {
        return thing.holders().values().stream()
                .map(holder -> tag(holder.get().sign(), at))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No ETag at " + at));
    }

    private static Optional<String> tag(String token, String at) {
        return Optional.ofNullable(de.zusage.kit.testing.http.Request.given()
                .auth()
                .oauth2(token)
                .get(at)
                .header("ETag"));
    }

    /**
     * Whether a request about the thing got as far as the rules of the domain: without an id in the path a stranger is
     * refused by 403, so that 404 says of what the example of a body names that it does not exist.
     */
    static boolean letThrough(Operation operation, @Nullable Thing thing, Answer answer) {
        return (answer.status() >= 200 && answer.status() < 300)
                || answer.status() == 409
                || answer.status() == 412
                || answer.status() == 422
                || (answer.status() == 404 && thing == null && !operation.hasId());
    }

    void prepare(Operation operation) {
        service.prepare(operation.name());
    }
}
