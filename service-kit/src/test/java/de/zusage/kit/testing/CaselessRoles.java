package de.zusage.kit.testing;

import static de.zusage.kit.testing.AccessSetting.NO_VERSION;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.AccessMatrix.Row;
import de.zusage.kit.testing.Call.Answer;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody finds of the cases of an office who has none: with every claim that its people have, through every operation, about
 * every thing of a case, in lists, filters and further pages, in bodies and headers. Whose the cases are finds all of it by the same
 * search.
 */
final class CaselessRoles {
    static final List<String> ROLES =
            List.of("coordinator", "ministry", "programme", "auditor", "operator", "data-steward");

    private static final Set<String> PEOPLE = Set.of("adviser", "client");
    private static final Set<Reach> OF_CASES = EnumSet.of(Reach.OWN, Reach.ASSIGNED, Reach.OFFICE);
    private static final Pattern UNIQUE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}");
    private static final int PAGES = 5;
    /** Of all things of cases, how many each role asks each operation about that is not for it. */
    private static final int OTHERS = 1;

    private static final int PSEUDONYMS = 2_000;

    private final AccessSetting setting;
    private final AccessContract service;
    private final List<Operation> operations;
    private final Tenant home =
            new Tenant("stuttgart", "caseless-" + UUID.randomUUID().toString().substring(24) + "-a");
    private final Canaries ids = new Canaries();
    private final Canaries words = new Canaries();
    private final Canaries pseudonyms = new Canaries();
    private final Map<String, Thing> things = new TreeMap<>();
    private int answers;

    CaselessRoles(AccessSetting setting, AccessContract service, List<Operation> operations) throws SQLException {
        this.setting = setting;
        this.service = service;
        this.operations = operations;
        for (Row row : firstRowOfEachKind()) {
            Thing thing = setting.fresh(row, home);
            BiConsumer<Thing, String> says = service.words().get(String.valueOf(row.thing()));
            if (says != null) {
                says.accept(thing, words.name());
            }
            things.put(String.valueOf(row.thing()), thing);
            thing.ids().forEach((name, id) -> {
                if (!service.idsOfOthers().contains(name) && UNIQUE.matcher(id).matches()) {
                    ids.plant(id);
                }
            });
        }
        operations.forEach(operation -> setting.thing(setting.row(operation), AccessSetting.HOME));
        readPseudonyms();
    }

    /** Kinds that somebody of an office or a client has, and none of these roles. */
    private List<Row> firstRowOfEachKind() {
        Map<String, Row> kinds = new TreeMap<>();
        Set<String> others = new LinkedHashSet<>();
        for (Row row : operations.stream().map(setting::row).toList()) {
            String kind = row.thing();
            if (kind == null || row.roles().keySet().stream().anyMatch(ROLES::contains)) {
                others.add(String.valueOf(kind));
            } else if (row.roles().entrySet().stream()
                    .anyMatch(role -> PEOPLE.contains(role.getKey()) && OF_CASES.contains(role.getValue()))) {
                kinds.putIfAbsent(kind, row);
            }
        }
        kinds.keySet().removeAll(others);
        return List.copyOf(kinds.values());
    }

    private void readPseudonyms() throws SQLException {
        try (Connection owner = LocalDatabase.asOwner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(service.pseudonyms())) {
            while (row.next() && pseudonyms.all().size() < PSEUDONYMS) {
                pseudonyms.plant(row.getString(1).replaceFirst(".*:", ""));
            }
        }
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Operation operation : operations) {
            Row row = setting.row(operation);
            for (String role : row.isOpen() ? List.<String>of() : ROLES) {
                for (Call call : calls(operation, row, role)) {
                    answers(call, () -> setting.at(Place.HOME, role, home))
                            .forEach(answer -> look(role, call, answer, faults));
                }
            }
        }
        faults.addAll(missedByThoseWhoseTheyAre());
        return faults;
    }

    private void look(String role, Call call, Answer answer, List<String> faults) {
        String what = role + ": " + call.operation().name();
        Set<String> found = new LinkedHashSet<>(in(answer, call, words));
        if (!service.idsTold().containsKey(what)) {
            found.addAll(in(answer, call, pseudonyms));
            found.addAll(in(answer, call, ids));
        }
        if (!found.isEmpty()) {
            faults.add(what + " shows " + found + " in " + answer);
        }
    }

    /** What the role may do, as it is meant; else about what is of a case. */
    private List<Call> calls(Operation operation, Row row, String role) {
        boolean may = row.roles().containsKey(role);
        if (may && operation.writes()) {
            return setting.isSpared(operation) ? List.of() : List.of(setting.call(operation, everything(row)));
        }
        List<Call> about = new ArrayList<>();
        if (may || row.thing() == null) {
            about.add(setting.call(operation, everything(row)));
        }
        List<Thing> fitting = fitting(operation);
        Thing own = things.get(String.valueOf(row.thing()));
        if (own != null) {
            about.add(about(operation, own));
        }
        (fitting.isEmpty() || may ? fitting : Share.of(operation, fitting, OTHERS))
                .forEach(thing -> about.add(about(operation, thing)));
        return about;
    }

    /** Those that have what the path names. */
    private List<Thing> fitting(Operation operation) {
        return things.values().stream()
                .filter(thing -> about(operation, thing).ids().keySet().containsAll(operation.parameters("path")))
                .toList();
    }

    private Call about(Operation operation, Thing thing) {
        Map<String, String> ids = new TreeMap<>(thing.ids());
        ids.put("limit", "100");
        return setting.call(operation, ids);
    }

    /** Filters by whatever there is of a case. */
    private Map<String, String> everything(Row row) {
        Map<String, String> about = new TreeMap<>();
        things.values().forEach(thing -> about.putAll(thing.ids()));
        about.remove("id");
        Thing own = setting.thing(row, AccessSetting.HOME);
        if (own != null) {
            about.putAll(own.ids());
        }
        about.put("limit", "100");
        return about;
    }

    /** The answer, and the pages that it leads to. */
    private List<Answer> answers(Call call, Supplier<String> token) {
        List<Answer> all = new ArrayList<>();
        Call next = call;
        while (next != null && all.size() < PAGES) {
            Answer answer = next.send(token.get(), NO_VERSION);
            all.add(answer);
            answers++;
            next = further(call, answer);
        }
        return all;
    }

    private @Nullable Call further(Call call, Answer answer) {
        if (answer.status() != 200 || !call.operation().takes("query", "cursor")) {
            return null;
        }
        JsonNode cursor = ContractFiles.tree(answer.body()).path("next");
        if (!cursor.isTextual()) {
            return null;
        }
        Map<String, String> about = new TreeMap<>(call.ids());
        about.put("cursor", cursor.textValue());
        return setting.call(call.operation(), about);
    }

    /** What it shows, and what lies at its address; a refusal may say what was asked for. */
    private static Set<String> in(Answer answer, Call call, Canaries marks) {
        String text = answer.body() + "\n" + answer.headers();
        Set<String> found = new LinkedHashSet<>(marks.in(text.getBytes(StandardCharsets.UTF_8)));
        if (answer.status() >= 400) {
            found.removeIf(mark -> call.ids().containsValue(mark));
        } else {
            found.addAll(marks.in(call.address().getBytes(StandardCharsets.UTF_8)));
            found.removeIf(mark -> call.address().contains("=" + mark) && !text.contains(mark));
        }
        return found;
    }

    /** The same search, with the logins of those whose the things are, until all was found. */
    private List<String> missedByThoseWhoseTheyAre() {
        Set<String> missed = new LinkedHashSet<>(ids.all());
        missed.addAll(words.all());
        for (Operation operation : operations) {
            if (!missed.isEmpty()
                    && !operation.writes()
                    && !setting.row(operation).isOpen()) {
                for (Thing thing : fitting(operation)) {
                    for (Supplier<Tokens> holder : thing.holders().values()) {
                        Call call = about(operation, thing);
                        answers(call, () -> holder.get().sign()).forEach(answer -> {
                            missed.removeAll(in(answer, call, ids));
                            missed.removeAll(in(answer, call, words));
                        });
                    }
                }
            }
        }
        return missed.stream()
                .map(mark -> "whose it is does not find " + mark + " by the same search")
                .toList();
    }

    int answers() {
        return answers;
    }

    int marks() {
        return ids.all().size() + words.all().size() + pseudonyms.all().size();
    }

    @Override
    public String toString() {
        return "Without cases: " + ROLES + " got " + answers + " answers; "
                + ids.all().size() + " ids, "
                + words.all().size() + " words, " + pseudonyms.all().size() + " pseudonyms of " + things.size()
                + " things of cases";
    }
}
