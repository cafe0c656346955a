package de.zusage.agreement.agreement;

import static de.zusage.agreement.agreement.AgreementFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.zusage.agreement.plan.LastReview;
import de.zusage.kit.web.RuleViolation;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/** The vocabulary of {@link TransitionTest}: how each state is reached, what each operation is, and what to expect. */
final class Transitions {

    /** What an operation that needs no particular version does to the agreement; the events it returns. */
    static final Map<String, Operation<Agreement>> AGREEMENT_OPERATIONS = Map.of(
            "open",
                    agreement -> {
                        agreement.open(UUID.randomUUID(), RequestedBy.CLIENT, new byte[0]);
                        return List.of();
                    },
            "pause", agreement -> List.of(agreement.pause(UUID.randomUUID(), new byte[] {7}, TODAY)),
            "resume", agreement -> List.of(agreement.resume(TODAY)),
            "proposeTransfer",
                    agreement -> {
                        agreement.proposeTransfer();
                        return List.of();
                    },
            "transfer", agreement -> List.of(agreement.transfer(TODAY)),
            "complete", agreement -> List.of(agreement.complete(new LastReview(true, true, 1), TODAY)),
            "end", agreement -> List.of(agreement.end(EndReason.ENDED_BY_CLIENT, TODAY)),
            "lapse", agreement -> List.of(agreement.lapse(TODAY.minusDays(90), 90, TODAY)));

    /** What an operation does to one version; the party that has not signed signs. */
    static final Map<String, Operation<AgreementVersion>> VERSION_OPERATIONS = Map.of(
            "write",
                    version -> {
                        version.agreement.write(version, new byte[] {2});
                        return List.of();
                    },
            "offer", version -> List.of(AgreementFixtures.offer(version.agreement, version.number)),
            "sign",
                    version -> AgreementFixtures.sign(
                            version.agreement,
                            version.number,
                            version.signatures.isEmpty() ? Party.CLIENT : Party.ADVISER),
            "withdraw", version -> List.of(version.agreement.withdraw(version, TODAY)),
            "annul", version -> List.of(version.agreement.annul(version, new byte[] {3}, false, TODAY)),
            "decline", version -> List.of(version.agreement.decline(version, TODAY)),
            "expire", version -> List.of(version.agreement.expire(version, TODAY.plusDays(15))));

    private Transitions() {}

    /** Does something and says what happened. */
    interface Operation<T> {
        List<AgreementEvent> on(T target);
    }

    static List<AgreementEvent> apply(String operation, Agreement agreement) {
        return Objects.requireNonNull(AGREEMENT_OPERATIONS.get(operation)).on(agreement);
    }

    static List<AgreementEvent> apply(String operation, AgreementVersion version) {
        return Objects.requireNonNull(VERSION_OPERATIONS.get(operation)).on(version);
    }

    /** One cell of the table. */
    record Row<S extends Enum<S>>(S state, String operation, Expected<S> expected) {
        @Override
        public String toString() {
            return operation + " in " + state + ": " + expected;
        }
    }

    /** Either the state and the events that follow, or the rule that refuses and leaves everything as it was. */
    record Expected<S extends Enum<S>>(S after, List<Class<? extends AgreementEvent>> events, String rule) {

        void check(Agreement agreement, Supplier<List<AgreementEvent>> operation, Supplier<S> state) {
            Map<String, Object> before = snapshot(agreement);
            long revision = agreement.revision;
            if (rule.isEmpty()) {
                List<AgreementEvent> happened = operation.get();
                assertThat(state.get()).isEqualTo(after);
                assertThat(happened.stream().map(Object::getClass).toList()).isEqualTo(events);
                assertThat(agreement.revision).isEqualTo(revision + 1);
            } else {
                RuleViolation refusal = catchThrowableOfType(RuleViolation.class, operation::get);
                assertThat(refusal).isNotNull();
                assertThat(refusal.rule()).isEqualTo(rule);
                assertThat(snapshot(agreement)).isEqualTo(before);
            }
        }
    }

    static <S extends Enum<S>> Row<S> in(S state, String operation, Expected<S> expected) {
        return new Row<>(state, operation, expected);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the classes are only read
    static <S extends Enum<S>> Expected<S> becomes(S after, Class<? extends AgreementEvent>... events) {
        return new Expected<>(after, List.of(events), "");
    }

    @SuppressWarnings("NullAway") // a refusal leads nowhere
    static <S extends Enum<S>> Expected<S> refused(String rule) {
        return new Expected<>(null, List.of(), rule);
    }

    static Agreement anAgreement(AgreementState state) {
        return switch (state) {
            case DRAFT -> aDraftedAgreement();
            case OFFERED -> anOfferedAgreement();
            case PARTLY_SIGNED -> aPartlySignedAgreement();
            case DECLINED -> aVersion(VersionState.DECLINED).agreement;
            case EXPIRED -> aVersion(VersionState.EXPIRED).agreement;
            case ACTIVE -> anActiveAgreement();
            case PAUSED -> aPausedAgreement();
            case COMPLETED -> after("complete");
            case LAPSED -> after("lapse");
            case VOIDED -> aVersion(VersionState.VOIDED).agreement;
            case TRANSFERRED -> after("transfer");
            case ENDED_BY_CLIENT, ENDED_BY_MUTUAL_CONSENT, ENDED_OFFICE_UNABLE, ENDED_OTHER -> {
                Agreement agreement = anActiveAgreement();
                agreement.end(EndReason.valueOf(state.name()), TODAY);
                yield agreement;
            }
        };
    }

    static AgreementVersion aVersion(VersionState state) {
        return switch (state) {
            case DRAFT -> aDraftedAgreement().version(1);
            case OFFERED -> anOfferedAgreement().version(1);
            case PARTLY_SIGNED -> aPartlySignedAgreement().version(1);
            case WITHDRAWN -> offeredThen("withdraw");
            case EXPIRED -> offeredThen("expire");
            case DECLINED -> offeredThen("decline");
            case IN_FORCE -> anActiveAgreement().version(1);
            case VOIDED -> {
                AgreementVersion version = anActiveAgreement().version(1);
                apply("annul", version);
                yield version;
            }
            case REPLACED -> {
                Agreement agreement = anActiveAgreementWithAmendmentOffered();
                BOTH.forEach(party -> AgreementFixtures.sign(agreement, 2, party));
                yield agreement.version(1);
            }
        };
    }

    static AgreementVersion aVersionInAPause(VersionState state) {
        Agreement agreement = anActiveAgreement();
        agreement.open(new UUID(0, 2), RequestedBy.CLIENT, new byte[0]);
        if (state != VersionState.DRAFT) {
            AgreementFixtures.offer(agreement, 2);
        }
        if (state == VersionState.PARTLY_SIGNED) {
            AgreementFixtures.sign(agreement, 2, Party.CLIENT);
        }
        agreement.pause(new UUID(2, 1), new byte[] {7}, TODAY);
        assertThat(agreement.version(2).state).isEqualTo(state);
        return agreement.version(2);
    }

    private static Agreement after(String operation) {
        Agreement agreement = anActiveAgreement();
        apply(operation, agreement);
        return agreement;
    }

    private static AgreementVersion offeredThen(String operation) {
        AgreementVersion version = anOfferedAgreement().version(1);
        apply(operation, version);
        return version;
    }

    /** All that an aggregate holds, down to its signatures and pauses. */
    private static Map<String, Object> snapshot(Object of) {
        Map<String, Object> all = new TreeMap<>();
        for (Field field : of.getClass().getDeclaredFields()) {
            if (!field.isSynthetic() && !List.of("agreement", "version").contains(field.getName())) {
                all.put(field.getName(), value(field, of));
            }
        }
        return all;
    }

    private static Object value(Field field, Object of) {
        try {
            field.setAccessible(true);
            Object value = field.get(of);
            if (value instanceof byte[] bytes) {
                return Arrays.toString(bytes);
            }
            if (value instanceof Collection<?> many) {
                return many.stream()
                        .map(each -> each.getClass().getPackage() == Agreement.class.getPackage()
                                ? snapshot(each)
                                : each.toString())
                        .toList();
            }
            return value == null ? "absent" : value;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
