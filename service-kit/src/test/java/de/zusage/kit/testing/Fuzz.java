package de.zusage.kit.testing;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.AccessMatrix.Row;
import de.zusage.kit.testing.RawConnection.Reply;
import de.zusage.local.testing.Tokens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Random requests of people of three offices about things of all three: two offices of one city and one elsewhere, each of
 * a carrier of its own. What is wrong with an answer: the server's fault, no problem details, a trace of the inside,
 * something of another office, and that it took too long.
 */
final class Fuzz {
    private static final long WITHIN_MILLIS = 8_000;
    private static final int SHOWN = 25;
    private static final Set<Integer> BEFORE_ROUTING = Set.of(400, 414, 431);
    /** A carrier's lead may have offices anywhere: the matrix tells carriers apart. */
    private static final Set<Reach> FAR = EnumSet.of(Reach.CARRIER, Reach.EACH, Reach.ALL);

    private static final Pattern INSIDE = Pattern.compile(
            "\\bat [a-z]+(\\.[\\w$]+)+\\(|[\\w.]+Exception\\b|[\\w.]+Error:|"
                    + "\\bde\\.zusage\\.|\\b(java|javax|jakarta|io\\.quarkus|io\\.vertx|org\\.(hibernate|postgresql|jboss|eclipse|apache)"
                    + "|com\\.fasterxml)\\.|\\b(select|insert|update|delete)\\b.+\\b(from|into|set|where)\\b.+[=(]|SQLSTATE|ERROR:");
    private static final Pattern UNIQUE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}");

    private final AccessSetting setting;
    private final List<Operation> operations;
    private final long seed;
    private final Random random;
    private final String run = UUID.randomUUID().toString().substring(24);
    private final List<Tenant> offices = List.of(
            new Tenant("goettingen", "fuzz-" + run + "-x"),
            new Tenant("goettingen", "fuzz-" + run + "-y"),
            new Tenant("wiesbaden", "fuzz-" + run + "-z"));
    private final List<String> all = Realm.roles();
    private final Map<String, Thing> things = new HashMap<>();
    private final Map<Tenant, Set<String>> secrets = new HashMap<>();
    private final Map<Thing, String> versions = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Set<String> letThrough = new HashSet<>();
    private final List<String> faults = new ArrayList<>();
    private long slowest;

    /** Who sends a request. */
    private record Sender(
            Tenant office, Set<String> roles, @Nullable String token) {}

    Fuzz(AccessSetting setting, List<Operation> operations, long seed) {
        this.setting = setting;
        this.operations = operations;
        this.seed = seed;
        this.random = new Random(seed);
        offices.forEach(office -> secrets.put(office, new HashSet<>(Set.of(mark(office)))));
    }

    /** What was found, the first of it in full. */
    List<String> faults(int times) throws IOException {
        for (Tenant office : offices) {
            operations.stream()
                    .map(setting::row)
                    .filter(row -> row.thing() != null && !things.containsKey(row.thing() + "@" + office))
                    .forEach(row -> made(row, office));
        }
        try (RawConnection connection = new RawConnection()) {
            for (int i = 0; i < times; i++) {
                if (i % 1_000 == 0) {
                    tokens.clear();
                }
                one(i, operations.get(random.nextInt(operations.size())), connection);
            }
        }
        if (letThrough.isEmpty()) {
            add("Nobody was let through anywhere");
        }
        return faults;
    }

    private void one(int number, Operation operation, RawConnection connection) throws IOException {
        Row row = setting.row(operation);
        Tenant office = some();
        Thing thing = thing(row, office);
        Sender sender = sender(row, random.nextInt(4) == 0 ? some() : office, operation);
        RandomRequest request = new RandomRequest(random, operation, setting.ids(thing), mark(sender.office()));
        if (sender.token() != null) {
            request.authorization(sender.token());
        }
        if (operation.takes("header", "If-Match") && !setting.isSpared(operation)) {
            request.version(version(thing));
        }
        request.body(setting.file(operation));
        long start = System.nanoTime();
        Reply reply = connection.sendAgain(request.method(), request.target(), request.headers(), request.body());
        long millis = (System.nanoTime() - start) / 1_000_000;
        slowest = Math.max(slowest, millis);
        statuses.merge(reply.status(), 1, Integer::sum);
        if (reply.status() / 100 == 2) {
            letThrough.add(operation.name());
        }
        if (thing != null && (reply.status() / 100 == 2 || reply.status() == 412)) {
            versions.remove(thing);
        }
        String wrong = wrong(operation, sender, request, reply, millis);
        if (!wrong.isEmpty()) {
            add(wrong + "\n  " + number + " " + sender.roles() + " of "
                    + sender.office().office() + ": " + request + "\n  "
                    + reply.status() + " " + reply.contentType() + " "
                    + reply.body().substring(0, Math.min(600, reply.body().length())));
        }
    }

    private String wrong(Operation operation, Sender sender, RandomRequest request, Reply reply, long millis) {
        boolean problem = reply.contentType().startsWith("application/problem+json");
        boolean excused = request.isBeforeRouting() && BEFORE_ROUTING.contains(reply.status());
        if (reply.status() == 0 || reply.status() >= 500) {
            return "The server's fault";
        }
        if (reply.status() >= 400 && !problem && !excused) {
            return "No problem details";
        }
        if (reply.status() >= 400 && INSIDE.matcher(reply.body()).find()) {
            return "A trace of the inside";
        }
        if (millis > WITHIN_MILLIS) {
            return "Took " + millis + " ms";
        }
        for (Tenant office : foreign(operation, sender)) {
            for (String secret : secrets.getOrDefault(office, Set.of())) {
                if (reply.body().contains(secret) && !request.bears(secret)) {
                    return secret + " is of " + office;
                }
            }
        }
        return "";
    }

    /** The offices of which the sender must not learn anything here. */
    private Collection<Tenant> foreign(Operation operation, Sender sender) {
        Row row = setting.row(operation);
        Set<Reach> reaches = new HashSet<>();
        row.roles().forEach((role, reach) -> {
            if (sender.roles().contains(role)) {
                reaches.add(reach);
            }
        });
        if (row.isOpen() || reaches.stream().anyMatch(FAR::contains)) {
            return List.of();
        }
        return offices.stream()
                .filter(office -> !office.equals(sender.office()))
                .filter(office -> !reaches.contains(Reach.AUTHORITY)
                        || !office.authority().equals(sender.office().authority()))
                .toList();
    }

    private Sender sender(Row row, Tenant office, Operation operation) {
        int choice = random.nextInt(20);
        if (choice == 0) {
            return new Sender(office, Set.of(), null);
        }
        if (choice == 1) {
            List<String> wrong = List.of(
                    "Bearer", "Bearer ", "Bearer a.b.c", "Basic YTpi", "nonsense", "Bearer \u00e4.\u00e4.\u00e4");
            return new Sender(office, Set.of(), wrong.get(random.nextInt(wrong.size())));
        }
        boolean spared = setting.isSpared(operation);
        List<String> roles = new ArrayList<>(
                spared || row.isOpen() || choice < 4 ? all : row.roles().keySet());
        if (spared) {
            roles.removeAll(row.roles().keySet());
        }
        String role = roles.get(random.nextInt(roles.size()));
        List<Supplier<Tokens>> holders = AccessSetting.holders(thing(row, office), role);
        if (choice < 7 || holders.isEmpty()) {
            String token = tokens.computeIfAbsent(
                    role + " at " + office, key -> setting.login(role, office).sign());
            return new Sender(office, Set.of(role), "Bearer " + token);
        }
        int which = random.nextInt(holders.size());
        String token = tokens.computeIfAbsent(
                row.thing() + which + role + " at " + office,
                key -> holders.get(which).get().sign());
        return new Sender(office, Set.of(role), "Bearer " + token);
    }

    private Tenant some() {
        int choice = random.nextInt(10);
        return offices.get(choice < 7 ? 0 : choice < 8 ? 1 : 2);
    }

    /** The thing of the row at that office, now and then a fresh one; null where the row names none. */
    private @Nullable Thing thing(Row row, Tenant office) {
        Thing thing = things.get(row.thing() + "@" + office);
        if (thing != null && random.nextInt(200) == 0) {
            try {
                return made(row, office);
            } catch (AssertionError e) {
                return thing; // somebody closed the office, or the like
            }
        }
        return thing;
    }

    private Thing made(Row row, Tenant office) {
        Thing thing = setting.fresh(row, office);
        things.put(row.thing() + "@" + office, thing);
        tokens.keySet().removeIf(key -> key.startsWith(String.valueOf(row.thing())) && key.endsWith(" at " + office));
        if (!isOfSeveralOffices(String.valueOf(row.thing()))) {
            thing.ids().values().stream()
                    .filter(UNIQUE.asMatchPredicate())
                    .forEach(secrets.getOrDefault(office, new HashSet<>())::add);
        }
        return thing;
    }

    private boolean isOfSeveralOffices(String kind) {
        return operations.stream()
                .map(setting::row)
                .anyMatch(row -> kind.equals(row.thing())
                        && row.roles().values().stream().anyMatch(FAR::contains));
    }

    private String version(@Nullable Thing thing) {
        return thing == null ? "\"0\"" : versions.computeIfAbsent(thing, Fuzz::read);
    }

    private static String read(Thing thing) {
        try {
            return AccessSetting.version(thing);
        } catch (AssertionError e) {
            return AccessSetting.NO_VERSION; // it is no more
        }
    }

    private static String mark(Tenant office) {
        return "Zeichen" + Integer.toHexString(office.hashCode());
    }

    private void add(String fault) {
        if (faults.size() < SHOWN) {
            faults.add(fault);
        }
    }

    @Override
    public String toString() {
        return "Fuzz: seed " + seed + ", "
                + statuses.values().stream().mapToInt(Integer::intValue).sum()
                + " requests, answers " + statuses + ", " + letThrough.size() + " of " + operations.size()
                + " operations were let through to, slowest " + slowest + " ms, faults " + faults.size();
    }
}
