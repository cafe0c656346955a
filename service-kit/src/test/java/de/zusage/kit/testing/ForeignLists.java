package de.zusage.kit.testing;

import static de.zusage.kit.testing.AccessSetting.NO_VERSION;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.AccessMatrix.Row;
import de.zusage.kit.testing.Call.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** What one office does, as the lists, counts, cursors and idempotency keys of others show it: not at all. */
final class ForeignLists {
    private final AccessSetting setting;
    /** An office of its own: the lists of the others have more than a page of what other tests left there. */
    private final Tenant home =
            new Tenant("stuttgart", "lists-" + UUID.randomUUID().toString().substring(24) + "-a");

    private final ObjIntConsumer<String> count;

    ForeignLists(AccessSetting setting, ObjIntConsumer<String> count) {
        this.setting = setting;
        this.count = count;
    }

    List<String> faults(Operation operation) {
        List<String> faults = new ArrayList<>();
        Row row = setting.row(operation);
        if (row.isOpen()) {
            return faults;
        }
        if (!operation.writes() && !operation.hasId() && row.thing() != null) {
            stayTheSame(operation, row, faults);
        }
        if (operation.takes("query", "cursor") && row.thing() != null) {
            cursorsStay(operation, row, faults);
        }
        if (operation.takes("header", "Idempotency-Key")) {
            keysStay(operation, row, faults);
        }
        return faults;
    }

    /** Roles of the row at the places from where they do not see what is at home. */
    private Map<String, String> strangers(Row row) {
        Map<String, String> tokens = new LinkedHashMap<>();
        row.roles().forEach((role, reach) -> {
            for (Place place : Place.values()) {
                if (place != Place.HOME && !reach.sees(place)) {
                    tokens.put(role + " at " + place, setting.at(place, role, home));
                }
            }
        });
        return tokens;
    }

    /** The list of somebody else before and after there is one thing more, of which its holder's list knows. */
    private void stayTheSame(Operation operation, Row row, List<String> faults) {
        Map<String, String> strangers = strangers(row);
        Call all = setting.call(operation, Map.of());
        Map<String, Answer> before = new LinkedHashMap<>();
        strangers.forEach((who, token) -> before.put(who, all.send(token, NO_VERSION)));
        Thing thing = setting.fresh(row, home);
        Map<String, String> ids = new TreeMap<>(thing.ids());
        ids.put("limit", "100");
        Answer own = setting.call(operation, ids).send(setting.letIn(row, thing).sign(), NO_VERSION);
        if (thing.ids().values().stream().noneMatch(own.body()::contains)) {
            faults.add("whose it is finds it: " + thing.ids() + " not in " + own);
        }
        strangers.forEach((who, token) -> {
            count.accept("lists of others", 1);
            Answer after = all.send(token, NO_VERSION);
            if (!after.equals(before.get(who))) {
                faults.add(who + ": " + before.get(who) + " became " + after);
            }
        });
    }

    /** A cursor that was made for one caller is none for another. */
    private void cursorsStay(Operation operation, Row row, List<String> faults) {
        Thing thing = setting.fresh(row, home);
        setting.fresh(row, home);
        Map<String, String> first = new TreeMap<>(thing.ids());
        first.put("limit", "1");
        Answer page =
                setting.call(operation, first).send(setting.letIn(row, thing).sign(), NO_VERSION);
        @Nullable String cursor = next(page);
        if (cursor == null) {
            return;
        }
        Map<String, String> further = new TreeMap<>(first);
        further.put("cursor", cursor);
        strangers(row).forEach((who, token) -> {
            count.accept("cursors of others", 1);
            Answer answer = setting.call(operation, further).send(token, NO_VERSION);
            if (answer.status() != (operation.hasId() ? 404 : 400)) {
                faults.add(who + " with a cursor: refused and not " + answer);
            }
        });
    }

    private static @Nullable String next(Answer page) {
        return page.status() == 200
                ? ContractFiles.tree(page.body()).path("next").textValue()
                : null;
    }

    /** Where somebody names a thing, another may have one of the same name. */
    private static boolean isNamedByTheRequest(String location, Call call) {
        String name = location.substring(location.lastIndexOf('/') + 1);
        return new String(call.body(), StandardCharsets.UTF_8).contains(name);
    }

    /** The key that a creation was sent with leads nobody else to what was created. */
    private void keysStay(Operation operation, Row row, List<String> faults) {
        Thing thing = row.thing() == null ? null : setting.fresh(row, home);
        Call call = setting.about(operation, thing);
        String key = UUID.randomUUID().toString();
        Answer own = call.send(setting.letIn(row, thing).sign(), NO_VERSION, key);
        @Nullable String location = own.header("location");
        strangers(row).forEach((who, token) -> {
            count.accept("keys of others", 1);
            Answer answer = call.send(token, NO_VERSION, key);
            if (location != null
                    && !isNamedByTheRequest(location, call)
                    && location.equals(answer.header("location"))) {
                faults.add(who + " with the key: was led to " + location);
            }
            if (row.thing() == null && !operation.hasId() && location != null && answer.status() == 404) {
                faults.add(who + " with the key: learns that it was used");
            }
            if (operation.hasId() && answer.status() != 404) {
                faults.add(who + " with the key: 404 and not " + answer);
            }
        });
    }
}
