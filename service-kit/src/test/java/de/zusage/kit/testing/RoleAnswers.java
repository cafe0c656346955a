package de.zusage.kit.testing;

import static de.zusage.kit.testing.AccessSetting.HOME;
import static de.zusage.kit.testing.AccessSetting.NO_VERSION;

import de.zusage.kit.testing.AccessMatrix.Row;
import de.zusage.kit.testing.Call.Answer;
import de.zusage.local.testing.Tokens;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One operation as every role at every place is answered, about a thing of the home office. */
final class RoleAnswers {
    /** The rule by which somebody of the office is refused who is not responsible. */
    private static final String RULE = "/problems/case-of-another-adviser";

    private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final AccessSetting setting;
    private final Operation operation;
    private final Row row;
    private final @Nullable Thing thing;
    private final Call own;
    private final String version;
    private final Set<Answer> missing = new HashSet<>();
    private boolean nobodysAsked;
    private final List<String> faults = new ArrayList<>();
    private int cases;

    RoleAnswers(AccessSetting setting, Operation operation) {
        this.setting = setting;
        this.operation = operation;
        this.row = setting.row(operation);
        this.thing = setting.thing(row, HOME);
        this.own = setting.about(operation, thing);
        this.version = AccessSetting.version(thing);
    }

    int cases() {
        return cases;
    }

    List<String> faults() throws SQLException {
        if (!refusedWithoutTrace() && !refusedWithoutTrace() && !refusedWithoutTrace()) {
            faults.add("Who was refused left something behind, three times over");
        }
        eachReach(this::reaches);
        for (String role : row.roles().keySet()) {
            AccessSetting.holders(thing, role).forEach(this::holds);
        }
        if (missing.size() > 1) {
            faults.add("What is not there answers in several ways: " + missing);
        }
        return faults;
    }

    /** Whether no row came or went; jobs write too, but hardly each time. */
    private boolean refusedWithoutTrace() throws SQLException {
        Map<String, Long> rows = Rows.counted();
        Realm.roles().stream().filter(role -> reach(role) == null).forEach(this::refused);
        if (operation.hasId()) {
            eachReach(this::isMissingFor);
        }
        return Rows.counted().equals(rows);
    }

    private @Nullable Reach reach(String role) {
        return row.roles().get(row.isOpen() ? AccessMatrix.EVERYBODY : role);
    }

    private void eachReach(BiConsumer<String, Reach> work) {
        for (String role : Realm.roles()) {
            Reach reach = reach(role);
            if (reach != null) {
                work.accept(role, reach);
            }
        }
    }

    private void refused(String role) {
        Answer answer = own.send(setting.at(Place.HOME, role, HOME), version);
        if (operation.hasId()) {
            isMissing(role, answer);
        } else {
            expect(answer.status() == 403 && answer.isProblem(), role, answer, "403");
        }
    }

    private void isMissingFor(String role, Reach reach) {
        for (Place place : Place.values()) {
            if (thing != null && !reach.sees(place)) {
                isMissing(role + " at " + place, own.send(setting.at(place, role, HOME), version));
            }
        }
    }

    private void reaches(String role, Reach reach) {
        boolean anywhere = thing == null || reach == Reach.ALL;
        for (Place place : anywhere ? new Place[] {Place.HOME} : Place.values()) {
            String who = role + " at " + place;
            String token = setting.at(place, role, HOME);
            if (anywhere) {
                expectLetThrough(who, token);
            } else if (reach.sees(place)) {
                sees(who, token, reach);
            } else if (!operation.hasId()) {
                isAsNobodys(who, token);
            }
        }
    }

    private void sees(String who, String token, Reach reach) {
        if (reach == Reach.ASSIGNED && operation.writes()) {
            Answer answer = own.send(token, version);
            expect(answer.status() == 409 && answer.body().contains(RULE), who, answer, RULE);
        } else {
            expectLetThrough(who, token);
        }
    }

    /** Without an id in the path, the same about a thing that does not exist. */
    private void isAsNobodys(String who, String token) {
        Answer about = own.send(token, version);
        Call nobodys = setting.aboutNobodys(operation, Objects.requireNonNull(thing));
        Answer none = nobodys.send(token, version);
        boolean same = about.status() == none.status()
                && masked(about, own, nobodys).equals(masked(none, own, nobodys))
                && about.headers().keySet().equals(none.headers().keySet());
        expect(same, who, about, "as " + none);
    }

    /** Without what was sent, and without the ids of what was created. */
    private static String masked(Answer answer, Call... calls) {
        String masked = answer.body();
        for (Call call : calls) {
            for (String id : call.ids().values()) {
                masked = masked.replace(id, "…");
            }
        }
        return masked.replaceAll(UUIDS, "…");
    }

    private void isMissing(String who, Answer answer) {
        missing.add(answer);
        if (thing != null && !nobodysAsked) {
            nobodysAsked = true; // every other answer is held against this one
            missing.add(setting.aboutNobodys(operation, thing)
                    .send(setting.letIn(row, thing).sign(), version));
        }
        expect(answer.status() == 404 && answer.isProblem() && answer.header("etag") == null, who, answer, "404");
    }

    private void holds(Supplier<Tokens> holder) {
        expectLetThrough("whose it is", holder.get().sign());
    }

    private void expectLetThrough(String who, String token) {
        setting.prepare(operation);
        Answer answer = own.send(token, NO_VERSION);
        boolean open = row.isOpen() && thing == null && List.of(400, 404, 429).contains(answer.status());
        expect(open || AccessSetting.letThrough(operation, thing, answer), who, answer, "let through");
    }

    private void expect(boolean met, String who, Answer answer, String expected) {
        cases++;
        if (!met) {
            faults.add(who + ": " + expected + " and not " + answer);
        }
    }
}
