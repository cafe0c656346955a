package de.zusage.kit.testing;

import de.zusage.kit.testing.AccessMatrix.Row;
import de.zusage.kit.testing.Call.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A thing that the home office handed over to another one: its old office reads it and writes nothing any more, and the
 * receiving office has a copy of its own and never this one.
 */
final class LeftBehind {
    static final String RECEIVER = "receiver";

    private final Operation operation;
    private final Row row;
    private final Thing thing;
    private final Call call;
    private final String version;
    private final List<String> faults = new ArrayList<>();
    private int cases;

    LeftBehind(AccessSetting setting, Operation operation, Thing thing) {
        this.operation = operation;
        this.row = setting.row(operation);
        this.thing = thing;
        this.call = setting.about(operation, thing);
        this.version = AccessSetting.version(thing);
    }

    int cases() {
        return cases;
    }

    List<String> faults(boolean stillWritten) {
        String receiver =
                Objects.requireNonNull(thing.holders().get(RECEIVER)).get().sign();
        Answer there = call.send(receiver, version);
        expect(there.status() == 404 && there.isProblem(), "who received it", there, "404");
        row.roles()
                .keySet()
                .forEach(role -> AccessSetting.holders(thing, role).forEach(holder -> {
                    Answer here = call.send(holder.get().sign(), version);
                    boolean sealed = operation.writes() && !stillWritten;
                    expect(
                            sealed ? here.status() == 409 : AccessSetting.letThrough(operation, thing, here),
                            role + " whose it was",
                            here,
                            sealed ? "409" : "let through");
                }));
        return faults;
    }

    private void expect(boolean met, String who, Answer answer, String expected) {
        cases++;
        if (!met) {
            faults.add(who + ": " + expected + " and not " + answer);
        }
    }
}
