package de.zusage.agreement.agreement;

import static de.zusage.agreement.agreement.AgreementState.*;
import static de.zusage.agreement.agreement.Transitions.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation in every state of the agreement and of its version: what it does, or the rule that refuses it. */
class TransitionTest {

    /** Ask or hand out, and change nothing. */
    private static final Set<String> QUESTIONS = Set.of("version", "latest", "inForce", "fields", "place");

    private static final AgreementState[] OVER = {
        COMPLETED,
        ENDED_BY_CLIENT,
        ENDED_BY_MUTUAL_CONSENT,
        ENDED_OFFICE_UNABLE,
        TRANSFERRED,
        LAPSED,
        ENDED_OTHER,
        VOIDED
    };

    static List<Row<AgreementState>> ofAgreements() {
        List<Row<AgreementState>> rows = new ArrayList<>(List.of(
                in(DRAFT, "open", refused("version-in-progress")),
                in(OFFERED, "open", refused("agreement-not-open-to-change")),
                in(PARTLY_SIGNED, "open", refused("agreement-not-open-to-change")),
                in(DECLINED, "open", refused("agreement-not-open-to-change")),
                in(EXPIRED, "open", refused("agreement-not-open-to-change")),
                in(ACTIVE, "open", becomes(ACTIVE)),
                in(PAUSED, "open", becomes(PAUSED)),
                in(DRAFT, "pause", refused("agreement-not-active")),
                in(OFFERED, "pause", refused("agreement-not-active")),
                in(PARTLY_SIGNED, "pause", refused("agreement-not-active")),
                in(DECLINED, "pause", refused("agreement-not-active")),
                in(EXPIRED, "pause", refused("agreement-not-active")),
                in(ACTIVE, "pause", becomes(PAUSED, AgreementEvent.Paused.class)),
                in(PAUSED, "pause", refused("agreement-is-paused")),
                in(DRAFT, "resume", refused("agreement-not-paused")),
                in(OFFERED, "resume", refused("agreement-not-paused")),
                in(PARTLY_SIGNED, "resume", refused("agreement-not-paused")),
                in(DECLINED, "resume", refused("agreement-not-paused")),
                in(EXPIRED, "resume", refused("agreement-not-paused")),
                in(ACTIVE, "resume", refused("agreement-not-paused")),
                in(PAUSED, "resume", becomes(ACTIVE, AgreementEvent.Resumed.class)),
                in(DRAFT, "complete", refused("agreement-not-active")),
                in(OFFERED, "complete", refused("agreement-not-active")),
                in(PARTLY_SIGNED, "complete", refused("agreement-not-active")),
                in(DECLINED, "complete", refused("agreement-not-active")),
                in(EXPIRED, "complete", refused("agreement-not-active")),
                in(ACTIVE, "complete", becomes(COMPLETED, AgreementEvent.Completed.class)),
                in(PAUSED, "complete", refused("agreement-is-paused"))));
        Map<String, AgreementState> endings = Map.of("end", ENDED_BY_CLIENT, "lapse", LAPSED, "transfer", TRANSFERRED);
        for (String ending : endings.keySet()) {
            AgreementState end = Objects.requireNonNull(endings.get(ending));
            Class<? extends AgreementEvent> event =
                    end == TRANSFERRED ? AgreementEvent.Transferred.class : AgreementEvent.Ended.class;
            for (AgreementState early : List.of(DRAFT, OFFERED, PARTLY_SIGNED, DECLINED, EXPIRED)) {
                rows.add(in(early, ending, refused("agreement-not-active")));
            }
            rows.add(in(ACTIVE, ending, becomes(end, event)));
            rows.add(in(PAUSED, ending, becomes(end, event)));
        }
        for (AgreementState early : List.of(DRAFT, OFFERED, PARTLY_SIGNED, DECLINED, EXPIRED)) {
            rows.add(in(early, "proposeTransfer", refused("agreement-not-active")));
        }
        rows.add(in(ACTIVE, "proposeTransfer", becomes(ACTIVE)));
        rows.add(in(PAUSED, "proposeTransfer", becomes(PAUSED)));
        for (AgreementState over : OVER) {
            rows.add(in(over, "proposeTransfer", refused("agreement-not-active")));
            rows.add(in(over, "transfer", refused("agreement-not-active")));
            rows.add(in(over, "open", refused("agreement-not-open-to-change")));
            rows.add(in(over, "pause", refused("agreement-not-active")));
            rows.add(in(over, "resume", refused("agreement-not-paused")));
            rows.add(in(over, "complete", refused("agreement-not-active")));
            rows.add(in(over, "end", refused("agreement-not-active")));
            rows.add(in(over, "lapse", refused("agreement-not-active")));
        }
        return rows;
    }

    /** The version lies in a first agreement where it can, in one in force where it cannot. */
    static List<Row<VersionState>> ofVersions() {
        List<Row<VersionState>> rows = new ArrayList<>(List.of(
                in(VersionState.DRAFT, "write", becomes(VersionState.DRAFT)),
                in(VersionState.DRAFT, "offer", becomes(VersionState.OFFERED, AgreementEvent.Offered.class)),
                in(VersionState.DRAFT, "sign", refused("version-not-offered")),
                in(VersionState.DRAFT, "withdraw", refused("version-not-offered")),
                in(VersionState.DRAFT, "decline", refused("version-not-offered")),
                in(VersionState.DRAFT, "expire", refused("version-not-offered")),
                in(VersionState.OFFERED, "sign", becomes(VersionState.PARTLY_SIGNED, AgreementEvent.Signed.class)),
                in(VersionState.OFFERED, "withdraw", becomes(VersionState.WITHDRAWN, AgreementEvent.Withdrawn.class)),
                in(VersionState.OFFERED, "decline", becomes(VersionState.DECLINED, AgreementEvent.Declined.class)),
                in(VersionState.OFFERED, "expire", becomes(VersionState.EXPIRED, AgreementEvent.Expired.class)),
                in(
                        VersionState.PARTLY_SIGNED,
                        "sign",
                        becomes(VersionState.IN_FORCE, AgreementEvent.Signed.class, AgreementEvent.Activated.class)),
                in(
                        VersionState.PARTLY_SIGNED,
                        "withdraw",
                        becomes(VersionState.WITHDRAWN, AgreementEvent.Withdrawn.class)),
                in(
                        VersionState.PARTLY_SIGNED,
                        "decline",
                        becomes(VersionState.DECLINED, AgreementEvent.Declined.class)),
                in(VersionState.PARTLY_SIGNED, "expire", becomes(VersionState.EXPIRED, AgreementEvent.Expired.class))));
        rows.add(in(VersionState.DRAFT, "annul", refused("version-not-signed")));
        rows.add(in(VersionState.OFFERED, "annul", refused("version-not-signed")));
        rows.add(in(VersionState.PARTLY_SIGNED, "annul", becomes(VersionState.VOIDED, AgreementEvent.Voided.class)));
        rows.add(in(VersionState.IN_FORCE, "annul", becomes(VersionState.VOIDED, AgreementEvent.Voided.class)));
        for (VersionState offered : List.of(VersionState.OFFERED, VersionState.PARTLY_SIGNED)) {
            rows.add(in(offered, "write", refused("version-not-draft")));
            rows.add(in(offered, "offer", refused("version-not-draft")));
        }
        for (VersionState settled : List.of(
                VersionState.WITHDRAWN,
                VersionState.EXPIRED,
                VersionState.DECLINED,
                VersionState.IN_FORCE,
                VersionState.REPLACED,
                VersionState.VOIDED)) {
            if (settled != VersionState.IN_FORCE) {
                rows.add(in(settled, "annul", refused("version-not-signed")));
            }
            rows.add(in(settled, "write", refused("version-not-draft")));
            rows.add(in(settled, "offer", refused("version-not-draft")));
            for (String operation : List.of("sign", "withdraw", "decline", "expire")) {
                rows.add(in(settled, operation, refused("version-not-offered")));
            }
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource
    void ofAgreements(Row<AgreementState> row) {
        Agreement agreement = anAgreement(row.state());
        assertThat(agreement.state).isEqualTo(row.state());
        row.expected().check(agreement, () -> apply(row.operation(), agreement), () -> agreement.state);
    }

    @ParameterizedTest
    @MethodSource
    void ofVersions(Row<VersionState> row) {
        AgreementVersion version = aVersion(row.state());
        assertThat(version.state).isEqualTo(row.state());
        row.expected().check(version.agreement, () -> apply(row.operation(), version), () -> version.state);
    }

    /** What lies before both sides when a pause begins, or is drafted in it. */
    @ParameterizedTest
    @MethodSource("inAPause")
    void ofVersionsInAPause(Row<VersionState> row) {
        AgreementVersion version = aVersionInAPause(row.state());
        row.expected().check(version.agreement, () -> apply(row.operation(), version), () -> version.state);
        assertThat(version.agreement.state).isEqualTo(PAUSED);
    }

    static List<Row<VersionState>> inAPause() {
        return List.of(
                in(VersionState.DRAFT, "write", becomes(VersionState.DRAFT)),
                in(VersionState.DRAFT, "offer", refused("agreement-is-paused")),
                in(VersionState.OFFERED, "sign", refused("agreement-is-paused")),
                in(VersionState.OFFERED, "withdraw", becomes(VersionState.WITHDRAWN, AgreementEvent.Withdrawn.class)),
                in(VersionState.OFFERED, "decline", becomes(VersionState.DECLINED, AgreementEvent.Declined.class)),
                in(VersionState.OFFERED, "expire", becomes(VersionState.EXPIRED, AgreementEvent.Expired.class)),
                in(VersionState.PARTLY_SIGNED, "annul", becomes(VersionState.VOIDED, AgreementEvent.Voided.class)),
                in(VersionState.PARTLY_SIGNED, "sign", refused("agreement-is-paused")));
    }

    @Test
    void everyOperationHasARowInEveryState() {
        assertThat(cells(ofAgreements())).isEqualTo(grid(AgreementState.values(), AGREEMENT_OPERATIONS.keySet()));
        assertThat(cells(ofVersions())).isEqualTo(grid(VersionState.values(), VERSION_OPERATIONS.keySet()));
    }

    @Test
    void noOperationOfTheAggregateIsForgotten() {
        Set<String> operations = Arrays.stream(Agreement.class.getDeclaredMethods())
                .filter(method -> !Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic())
                .map(Method::getName)
                .filter(name -> !QUESTIONS.contains(name) && !name.startsWith("$"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(operations)
                .isEqualTo(Stream.concat(AGREEMENT_OPERATIONS.keySet().stream(), VERSION_OPERATIONS.keySet().stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static <S extends Enum<S>> Set<String> cells(List<Row<S>> rows) {
        Set<String> cells = new TreeSet<>();
        rows.forEach(row -> assertThat(cells.add(row.operation() + " in " + row.state()))
                .as("one row for " + row)
                .isTrue());
        return cells;
    }

    private static <S extends Enum<S>> Set<String> grid(S[] states, Set<String> operations) {
        return Arrays.stream(states)
                .flatMap(state -> operations.stream().map(operation -> operation + " in " + state))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
