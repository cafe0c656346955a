package de.zusage.kit.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The rules of the house that ArchUnit can see, over one module. */
// One instance for all rules: the constructor reads every class file, which takes a second.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ArchitectureContract {
    private static final List<String> SERVICES =
            List.of("de.zusage.agreement", "de.zusage.plan", "de.zusage.notification", "de.zusage.reporting");
    private static final Pattern OUTBOUND =
            Pattern.compile("java\\.net\\.http\\.HttpClient\\.(send|sendAsync|newWebSocketBuilder)"
                    + "|java\\.net\\.URL\\.(openConnection|openStream|getContent)"
                    + "|java\\.net\\.(Socket|DatagramSocket|MulticastSocket)\\.(<init>|connect|send)"
                    + "|java\\.net\\.InetAddress\\.(getByName|getAllByName|isReachable)"
                    + "|java\\.nio\\.channels\\.(Asynchronous)?(Socket|Datagram)Channel\\.(open|connect)"
                    + "|javax\\.net\\.(ssl\\.)?\\w*SocketFactory\\.createSocket"
                    + "|java\\.sql\\.DriverManager\\.\\w+"
                    + "|java\\.lang\\.(ProcessBuilder\\.start|Runtime\\.exec)"
                    + "|javax\\.naming\\..*|jakarta\\.ws\\.rs\\.client\\..*|org\\.keycloak\\.admin\\.client\\..*|org\\.apache\\.http\\..*|okhttp3\\..*"
                    + "|jakarta\\.mail\\.(Transport|Store|Service)\\..*|org\\.eclipse\\.angus\\.mail\\..*"
                    + "|io\\.quarkus\\.mailer\\..*|io\\.vertx\\.(\\w+\\.)*(Net|Http|Web|Mail)Client\\..*"
                    + "|org\\.apache\\.kafka\\.clients\\.(producer\\.KafkaProducer|consumer\\.KafkaConsumer|admin\\.\\w*Admin\\w*)"
                    + "\\.(<init>|create)");

    private static final Set<String> HTTP_VERBS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH");

    private final String base;
    private final JavaClasses code;
    private final JavaClasses tests;

    protected ArchitectureContract(String base) {
        this.base = base;
        this.code = new ClassFileImporter().importPath(Path.of("target", "classes"));
        this.tests = new ClassFileImporter().importPath(Path.of("target", "test-classes"));
    }

    /** Operations that need no login, as {@code Class.method}; each for a reason its description states. */
    protected Set<String> openToAll() {
        return Set.of();
    }

    /** Classes that call an address outside of this process, each with where its address comes from: never a request. */
    protected Map<String, String> outbound() {
        return Map.of();
    }

    protected final JavaClasses code() {
        return code;
    }

    @Test
    void noNameSaysNothing() {
        classes()
                .should()
                .haveNameNotMatching(".*(Impl|Manager|Helper|Util|Utils|DTO|Dto|Entity|Common)")
                .check(code);
    }

    @Test
    void nobodyReadsAClockOrMakesAnIdOfItsOwn() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.(Ids|ClockProducer)")
                .should()
                .callMethodWhere(describe(
                        "reads the wall clock or makes a random id", ArchitectureContract::readsClockOrMakesId))
                .check(code);
    }

    @Test
    void entitiesAndEventsHoldNoClockAndNoIds() {
        noClasses()
                .that(describe("are entities or events", ArchitectureContract::isEntityOrEvent))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("de.zusage.kit.Ids")
                .allowEmptyShould(true)
                .check(code);
    }

    @Test
    void resourcesAskServicesAndNotRepositories() {
        noClasses()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should()
                .dependOnClassesThat()
                .areAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase")
                .orShould()
                .dependOnClassesThat()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .allowEmptyShould(true)
                .check(code);
    }

    @Test
    void everyOperationIsPublicBecauseQuarkusHidesOthersAs404() {
        methods()
                .that(describe(
                        "are operations",
                        method -> method.getAnnotations().stream()
                                .anyMatch(annotation ->
                                        annotation.getRawType().getPackageName().equals("jakarta.ws.rs")
                                                && HTTP_VERBS.contains(
                                                        annotation.getRawType().getSimpleName()))))
                .should()
                .bePublic()
                .allowEmptyShould(true)
                .check(code);
    }

    @Test
    void everyOperationNamesItsRoles() {
        methods()
                .that(describe(
                        "are operations with a login",
                        method -> !openToAll().contains(method.getOwner().getSimpleName() + "." + method.getName())
                                && method.getAnnotations().stream()
                                        .anyMatch(annotation -> annotation
                                                        .getRawType()
                                                        .getPackageName()
                                                        .equals("jakarta.ws.rs")
                                                && HTTP_VERBS.contains(
                                                        annotation.getRawType().getSimpleName()))))
                .should()
                .beAnnotatedWith("jakarta.annotation.security.RolesAllowed")
                .allowEmptyShould(true)
                .check(code);
    }

    @Test
    void anOperationIsRationedIfItsDocumentSaysSoAndOnlyThen() {
        methods()
                .that(describe("answer 429", method -> answers429(method)))
                .should()
                .beAnnotatedWith("de.zusage.kit.web.Rationed")
                .allowEmptyShould(true)
                .check(code);
        methods()
                .that()
                .areAnnotatedWith("de.zusage.kit.web.Rationed")
                .should(be(describe("telling that they answer 429", method -> answers429(method))))
                .allowEmptyShould(true)
                .check(code);
    }

    private static boolean answers429(JavaMethod method) {
        return Stream.concat(
                        method.tryGetAnnotationOfType(APIResponse.class).stream(),
                        method.tryGetAnnotationOfType(APIResponses.class).stream()
                                .flatMap(all -> Stream.of(all.value())))
                .anyMatch(answer -> answer.responseCode().equals("429"));
    }

    /** The other one of that name answers 403 where a path names a thing, and tells that the thing exists. */
    @Test
    void whoIsRefusedIsRefusedByTheOneExceptionThatTheKitAnswers() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.ws.rs.ForbiddenException")
                .check(code);
    }

    @Test
    void noServiceKnowsAnother() {
        String[] others = SERVICES.stream()
                .filter(service -> !base.equals(service))
                .map(service -> service + "..")
                .toArray(String[]::new);
        noClasses().should().dependOnClassesThat().resideInAnyPackage(others).check(code);
    }

    @Test
    void onlyTheRelayTouchesAProducer() {
        noClasses()
                .that()
                .resideOutsideOfPackage("de.zusage.kit.event")
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.kafka.clients.producer.."))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.eclipse.microprofile.reactive.messaging.Emitter")
                .check(code);
    }

    /** Whatever else would call out could be told by a request whom to call. */
    @Test
    void noAddressIsCalledButByThoseWhoseAddressIsSet() {
        Set<String> callers = new TreeSet<>();
        for (JavaClass type : code) {
            boolean calls = type.getAccessesFromSelf().stream()
                    .anyMatch(access -> OUTBOUND.matcher(access.getTargetOwner().getFullName() + '.' + access.getName())
                            .matches());
            if (calls) {
                callers.add(type.getFullName().replaceFirst("\\$.*", "").replaceFirst(".*\\.", ""));
            }
        }
        assertThat(callers).containsExactlyInAnyOrderElementsOf(outbound().keySet());
    }

    @Test
    void noTestSleeps() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(tests);
    }

    private static boolean readsClockOrMakesId(JavaMethodCall call) {
        String owner = call.getTargetOwner().getFullName();
        boolean now = owner.startsWith("java.time.")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean millis = owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
        boolean random = owner.equals("java.util.UUID") && call.getName().equals("randomUUID");
        return now || millis || random;
    }

    private static boolean isEntityOrEvent(JavaClass type) {
        return type.isAnnotatedWith("jakarta.persistence.Entity")
                || type.isAssignableTo("de.zusage.kit.event.OutgoingEvent");
    }

    /** A predicate for rules that a module adds. */
    protected static DescribedPredicate<JavaClass> nameContainsAnyOf(String... words) {
        return describe(
                "have a name with one of " + List.of(words),
                type -> List.of(words).stream()
                        .anyMatch(word -> type.getSimpleName().contains(word)));
    }
}
