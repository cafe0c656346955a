package de.zusage.kit.testing;

import static de.zusage.kit.testing.AccessSetting.HOME;
import static de.zusage.kit.testing.AccessSetting.NO_VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.AccessMatrix.Row;
import de.zusage.kit.testing.Call.Answer;
import de.zusage.local.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URL;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Holds every operation of the service's OpenAPI document against its line in {@code access-matrix.txt}: every role at
 * every place, every wrong token, every wrong claim, every spelling of the path. An operation without a line fails.
 * {@code -Dzusage.all=true} asks each operation everything; usually each is asked as every role, without a token, and its
 * {@link Share} of the rest: the same in every run, begun elsewhere by each, so that every wrong token, claim and spelling meets several of them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class AccessContract {
    /** What was done with a file, in the order of the chain: neither filtered nor counted by who did it. */
    protected static final String AUDITED = "the auditor's log, by file and in its order, never by person";

    /** Why an auditor reads ids of cases. */
    protected static final String ACCESSED = "who had access to what is said by ids";

    /** Why an operator does. */
    protected static final String PARKED = "which stream stands still is said by its id";

    private static final Map<String, Integer> COUNTS = new TreeMap<>();
    private static final int FUZZED = Boolean.getBoolean("zusage.all") ? 12_500 : 1_250;

    /** Of sixteen, beside none at all, and of the wrong claims of a role: what an operation is sent in a usual run. */
    private static final int WRONG_TOKENS = 3;

    private static final int WRONG_CLAIMS = 3;

    @TestHTTPResource(value = "/openapi?format=json", management = true)
    @Nullable URL openapi;

    private final AccessSetting setting = new AccessSetting(this, AccessMatrix.of(getClass()));

    /** For each kind of thing that the matrix names, what makes one at an office. */
    protected abstract Map<String, Function<Tenant, Thing>> things();

    /** Things that were handed over to another office, by kind; one of their holders is the {@code receiver}. */
    protected Map<String, Function<Tenant, Thing>> leftBehind() {
        return Map.of();
    }

    /** Writes that are open after that, for a reason that stands there. */
    protected Set<String> writtenAfterwards() {
        return Set.of();
    }

    /** Whose streams the service reads: one of them will stand still. */
    protected abstract String consumer();

    /** Bodies where what the document shows fits no real thing; fields named as an id of the thing are filled in. */
    protected Map<String, String> bodies() {
        return Map.of();
    }

    /** What stands in paths and queries and is no thing of anybody. */
    protected Map<String, String> fixed() {
        return Map.of();
    }

    /** Brings about what the operation needs and uses up, before somebody is let through to it. */
    protected void prepare(String operation) {}

    /** What changes things that all tests share: no random request of it comes from somebody who is let through. */
    protected Set<String> spared() {
        return Set.of();
    }

    /** A good file, for the operations that take one. */
    protected byte[] file(String operation) {
        return new byte[0];
    }

    /** Somebody in that role at that office, with the claims that any role needs. */
    protected Tokens login(String role, Tenant at, String carrier) {
        return Tokens.of(role)
                .authority(at.authority())
                .office(at.office())
                .carrier(carrier)
                .provider("nobodys-provider");
    }

    private interface Promise {
        List<String> faults(Operation operation) throws IOException, SQLException;
    }

    @Test
    void everyOperationHasItsLineAndEveryLineItsOperation() throws IOException {
        assertThat(AccessMatrix.of(getClass()).rows().stream().map(Row::operation))
                .containsExactlyInAnyOrderElementsOf(
                        Operation.all(openapi).stream().map(Operation::name).toList());
        assertThat(AccessMatrix.of(getClass()).rows().stream()
                        .flatMap(row -> row.roles().keySet().stream())
                        .filter(role -> !role.equals(AccessMatrix.EVERYBODY)))
                .isSubsetOf(Realm.roles());
        count("operations", Operation.all(openapi).size());
    }

    /** Where somebody of the staff is told or filtered by all the same, as {@link StaffFields} names it, each with a reason. */
    protected Map<String, String> staffTold() {
        return Map.of("access-log.subject", AUDITED);
    }

    /** Nobody of the staff is evaluated (invariant 14): no field or filter leads there but those that are listed. */
    @Test
    void nothingEvaluatesOneOfTheStaff() throws IOException {
        Set<String> found = new HashSet<>();
        for (Operation operation : Operation.all(openapi)) {
            found.addAll(new StaffFields(operation)
                    .found(setting.row(operation).roles().keySet()));
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(staffTold().keySet());
        count("fields of staff, each with a reason", found.size());
    }

    @TestFactory
    Stream<DynamicTest> everyRoleAtEveryPlaceIsAnsweredAsItsLineSays() throws IOException {
        return each(operation -> {
            RoleAnswers answers = new RoleAnswers(setting, operation);
            List<String> faults = answers.faults();
            count("roles at places", answers.cases());
            return faults;
        });
    }

    /** What goes outside and therefore needs the client's consent: everything else is advice. */
    protected Set<String> needingConsent() {
        return Set.of();
    }

    /** The same things of a client who gave no consent and was given no information. */
    protected Map<String, Function<Tenant, Thing>> thingsWithoutConsent() {
        return things();
    }

    /** Consent and information are never a precondition for advice (domain §5). */
    @TestFactory
    Stream<DynamicTest> noAdviceIsRefusedForWantOfAConsentOrANotice() throws IOException {
        return each(operation -> {
            Row row = setting.row(operation);
            Function<Tenant, Thing> maker = thingsWithoutConsent().get(String.valueOf(row.thing()));
            if (maker == null || row.isOpen()) {
                return List.of();
            }
            Thing thing = maker.apply(HOME);
            setting.prepare(operation);
            Answer answer = setting.about(operation, thing)
                    .send(setting.letIn(row, thing).sign(), AccessSetting.version(thing));
            count("without consent", 1);
            boolean wanting = answer.body().matches("(?s).*/problems/[a-z-]*(consent|notice|information)[a-z-]*.*");
            return wanting && !needingConsent().contains(operation.name())
                    ? List.of("asks for a consent: " + answer)
                    : List.of();
        });
    }

    @TestFactory
    Stream<DynamicTest> noTokenButARightOneIsTaken() throws IOException {
        return each(operation -> {
            Row row = setting.row(operation);
            if (row.isOpen()) {
                return List.of();
            }
            Thing thing = setting.thing(row, HOME);
            Call call = setting.about(operation, thing);
            String version = AccessSetting.version(thing);
            List<String> faults = new ArrayList<>();
            WrongTokens.each(operation, WRONG_TOKENS, () -> setting.letIn(row, thing), (name, token) -> {
                Answer answer = call.send(token.isEmpty() ? null : token, version);
                count("wrong tokens", 1);
                if (answer.status() != 401
                        || !answer.isProblem()
                        || !"Bearer".equals(answer.header("www-authenticate"))) {
                    faults.add(name + ": 401 and not " + answer);
                }
            });
            return faults;
        });
    }

    @TestFactory
    Stream<DynamicTest> aClaimThatIsNotOneTextReachesNothing() throws IOException {
        return each(operation -> {
            Row row = setting.row(operation);
            List<String> faults = new ArrayList<>();
            if (!row.isOpen()) {
                row.roles().forEach((role, reach) -> claims(operation, role, reach, faults));
            }
            return faults;
        });
    }

    private void claims(Operation operation, String role, Reach reach, List<String> faults) {
        Thing thing = setting.thing(setting.row(operation), HOME);
        Call call = setting.about(operation, thing);
        Supplier<Tokens> right =
                AccessSetting.holders(thing, role).stream().findFirst().orElse(() -> setting.home(role));
        int refused = operation.hasId() ? 404 : 403;
        List<Map.Entry<String, UnaryOperator<Tokens>>> wrongs =
                List.copyOf(WrongTokens.claims(reach.needs(role)).entrySet());
        for (var wrong : wrongs.isEmpty() ? wrongs : Share.of(operation, wrongs, WRONG_CLAIMS)) {
            Answer answer = call.send(wrong.getValue().apply(right.get()).sign(), NO_VERSION);
            count("wrong claims", 1);
            if (answer.status() != refused || !answer.isProblem()) {
                faults.add(role + " with " + wrong.getKey() + ": " + refused + " and not " + answer);
            }
        }
        setting.prepare(operation);
        Answer answer = call.send(reach.reduced(right.get(), role).sign(), NO_VERSION);
        if (!AccessSetting.letThrough(operation, thing, answer)) {
            faults.add(role + " with " + reach.needs(role) + " alone: let through and not " + answer);
        }
    }

    /** Each authority's things as the next one asks for them, and each office's as the next office of its city does. */
    @TestFactory
    Stream<DynamicTest> noAuthorityAndNoOfficeReachesTheNext() throws IOException {
        Ring ring = new Ring(setting);
        return each(operation -> {
            Row row = setting.row(operation);
            if (!operation.hasId() || row.thing() == null) {
                return List.of();
            }
            List<String> faults = ring.faults(operation, row);
            count("steps of the rings", ring.takeCases());
            return faults;
        });
    }

    @TestFactory
    Stream<DynamicTest> whatWasHandedOverIsReadByItsOldOfficeAndReachedByNoOther() throws IOException {
        Map<String, Thing> left = new TreeMap<>();
        return each(operation -> {
            String kind = String.valueOf(setting.row(operation).thing());
            Function<Tenant, Thing> maker = leftBehind().get(kind);
            if (maker == null || !operation.hasId()) {
                return List.of();
            }
            Thing thing = left.computeIfAbsent(kind, key -> maker.apply(HOME));
            if (!setting.about(operation, thing).ids().keySet().containsAll(operation.parameters("path"))) {
                return List.of(); // what hangs on it there is none of
            }
            LeftBehind answers = new LeftBehind(setting, operation, thing);
            List<String> faults = answers.faults(writtenAfterwards().contains(operation.name()));
            count("handed over", answers.cases());
            return faults;
        });
    }

    @TestFactory
    Stream<DynamicTest> noListCursorOrKeyLeadsToAnotherOffice() throws IOException {
        ForeignLists lists = new ForeignLists(setting, AccessContract::count);
        return each(lists::faults);
    }

    @TestFactory
    Stream<DynamicTest> noSpellingOfAPathLeadsPastTheWall() throws IOException {
        Set<String> roles = new HashSet<>(Realm.roles());
        return each(operation -> {
            Row row = setting.row(operation);
            if (row.isOpen()) {
                return List.of();
            }
            PathAnswers answers = new PathAnswers(setting, operation, roles);
            List<String> faults = answers.faults();
            count("spellings of paths", answers.cases());
            return faults;
        });
    }

    /** Costly operations without a ration, each with the reason. */
    protected Map<String, String> unrationed() {
        return Map.of();
    }

    /** What needs no login or costs much is done so often in a minute and no oftener, and the document says so. */
    @Test
    void whatNeedsNoLoginOrCostsMuchIsRationed() throws IOException {
        List<Operation> all = Operation.all(openapi);
        assertThat(all.stream()
                        .filter(RationAnswers::wantsOne)
                        .filter(operation -> !RationAnswers.hasOne(operation))
                        .map(Operation::name))
                .containsExactlyInAnyOrderElementsOf(unrationed().keySet());
        assertThat(new RationAnswers(setting).faults(all)).isEmpty();
        count("rationed", (int) all.stream().filter(RationAnswers::hasOne).count());
    }

    /** Writes a word into a thing of a case, by kind, as somebody does whose it is. */
    protected Map<String, BiConsumer<Thing, String>> words() {
        return Map.of();
    }

    /** Names of ids in things of cases that are ids of something else. */
    protected Set<String> idsOfOthers() {
        return Set.of();
    }

    /** Where somebody without cases is told their ids, and no more: {@code role: operation}, with the reason. */
    protected Map<String, String> idsTold() {
        return Map.of();
    }

    /** Where the service keeps the pseudonyms of what is counted. */
    protected String pseudonyms() {
        return "select distinct aggregateid from event_log where aggregatetype = 'zusage.fact'";
    }

    /** Coordinator, ministry, programme, auditor, operator and steward reach no case by any path. */
    @Test
    void noRoleWithoutCasesFindsAnythingOfOne() throws IOException, SQLException {
        CaselessRoles search = new CaselessRoles(setting, this, Operation.all(openapi));
        List<String> faults = search.faults();
        System.out.println(search);
        assertThat(search.marks()).isPositive();
        assertThat(faults).as(search.toString()).isEmpty();
        count("answers to roles without cases", search.answers());
    }

    /** Ten times as many under {@code -Dzusage.all=true}; others with another {@code -Dzusage.fuzz.seed}. */
    @Test
    void noRandomRequestFindsAFaultOrAnotherOffice() throws IOException {
        Fuzz fuzz = new Fuzz(
                new AccessSetting(this, AccessMatrix.of(getClass())),
                Operation.all(openapi),
                Long.getLong("zusage.fuzz.seed", 7));
        List<String> faults = fuzz.faults(Integer.getInteger("zusage.fuzz.times", FUZZED));
        System.out.println(fuzz);
        assertThat(faults).as(fuzz.toString()).isEmpty();
        assertThat(Operation.all(openapi)).as("still alive").isNotEmpty();
    }

    private Stream<DynamicTest> each(Promise promise) throws IOException {
        return Operation.all(openapi).stream()
                .map(operation -> DynamicTest.dynamicTest(
                        operation.name(),
                        () -> assertThat(promise.faults(operation))
                                .as(operation.name())
                                .isEmpty()));
    }

    private static void count(String what, int more) {
        COUNTS.merge(what, more, Integer::sum);
    }

    @AfterAll
    static void say() {
        System.out.println("Access: " + COUNTS);
    }
}
