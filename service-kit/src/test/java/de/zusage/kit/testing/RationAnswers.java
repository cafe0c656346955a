package de.zusage.kit.testing;

import static de.zusage.kit.testing.AccessSetting.HOME;
import static de.zusage.kit.testing.AccessSetting.NO_VERSION;

import de.zusage.kit.testing.AccessMatrix.Row;
import de.zusage.kit.testing.Call.Answer;
import de.zusage.kit.web.Rations;
import io.quarkus.test.junit.QuarkusMock;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Which operations want a ration, by what the document says of them, and what they answer when it is used up. */
final class RationAnswers {

    private static final int TOO_MANY = 429;
    private static final String PREFIX = "zusage.rations.per-minute.";
    private static final Pattern COSTLY =
            Pattern.compile(".*/(search|duplicates|imports?|export|personal-data|verification|survey-codes)");

    private record Refusal(
            Operation operation,
            Call call,
            @Nullable String token,
            @Nullable String stranger) {}

    private final AccessSetting setting;

    RationAnswers(AccessSetting setting) {
        this.setting = setting;
    }

    /** Login-free, or it takes or answers files, or it looks through much. */
    static boolean wantsOne(Operation operation) {
        return operation.isOpen()
                || !operation.files().isEmpty()
                || operation.answersFiles()
                || COSTLY.matcher(operation.path()).matches();
    }

    static boolean hasOne(Operation operation) {
        return operation.statuses().contains(TOO_MANY);
    }

    /** Sends each once with no ration left: to whoever has the right it says when to come again, to others nothing new. */
    List<String> faults(List<Operation> operations) {
        List<Refusal> all = operations.stream()
                .filter(RationAnswers::hasOne)
                .map(this::refusal)
                .toList();
        Map<String, Integer> none = new HashMap<>();
        ConfigProvider.getConfig().getPropertyNames().forEach(name -> {
            if (name.startsWith(PREFIX)) {
                none.put(name.substring(PREFIX.length()), 0);
            }
        });
        QuarkusMock.installMockForType(new Rations(() -> none, Clock.systemUTC()), Rations.class);
        List<String> faults = new ArrayList<>();
        for (Refusal refusal : all) {
            String name = refusal.operation().name();
            Answer answer = refusal.call().send(refusal.token(), NO_VERSION);
            if (answer.status() != TOO_MANY
                    || !answer.isProblem()
                    || !String.valueOf(answer.header("retry-after")).matches("[1-9]|[1-5][0-9]|60")) {
                faults.add(name + ": 429 and not " + answer);
            }
            if (refusal.stranger() != null) {
                Answer told = refusal.call().send(refusal.stranger(), NO_VERSION);
                if (told.status() != (refusal.operation().hasId() ? 404 : 403)) {
                    faults.add(name + " to a stranger: as ever and not " + told);
                }
            }
        }
        return faults;
    }

    private Refusal refusal(Operation operation) {
        Row row = setting.row(operation);
        Thing thing = setting.thing(row, HOME);
        Call call = setting.about(operation, thing);
        if (row.isOpen()) {
            return new Refusal(operation, call, null, null);
        }
        TreeSet<String> others = new TreeSet<>(Realm.roles());
        others.removeAll(row.roles().keySet());
        return new Refusal(
                operation,
                call,
                setting.letIn(row, thing).sign(),
                setting.home(others.first()).sign());
    }
}
