package de.zusage.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.zusage.portal.audit.AccessLogs.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a service can write into its access log, the portal says in words; every constant has words, or nothing builds. */
class AuditCodesTest {
    private static final List<String> SERVICES =
            List.of("agreement-service", "plan-service", "notification-service", "reporting-service", "service-kit");

    /** Calls that write a line, or hand on what it says, with everything up to the end of the statement. */
    private static final Pattern RECORDED = Pattern.compile(
            "\\b(?:access(?:Log)?\\.record|toChange|toSign|toRead|toAddTo|toDeclare|toWithdraw|toSay|locked|answer|note|noted|log)"
                    + "\\((?<arguments>[^;{]*)[;{]",
            Pattern.DOTALL);

    private static final Pattern CODE = Pattern.compile("\"([A-Za-z]+(?:-[a-z]+)*)\"");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z_]+\\b");
    private static final Pattern REASON = Pattern.compile("\"(read-restricted-[a-z-]+)\"");

    /** Desks that hand an action on to the log. */
    private static final Pattern WRITER =
            Pattern.compile("AccessLog |AgreementDesk |RightsDesk |DeclarationDesk |PrintableVersions ");

    @Test
    void everyCodeThatAServiceWritesHasWords() throws IOException {
        Set<String> written = new TreeSet<>();
        for (String source : sources()) {
            if (WRITER.matcher(source).find()) {
                RECORDED.matcher(source)
                        .results()
                        .map(call -> call.group(1))
                        .forEach(arguments -> written.addAll(codes(arguments, source)));
            }
            REASON.matcher(source).results().map(found -> found.group(1)).forEach(written::add);
        }
        assertThat(written)
                .contains("read", "READ", "case", "hand-over", "calendar-feed", "read-access-log", "staff")
                .contains("sign", "restrict", "give-consent", "read-restricted-for-claims")
                .allSatisfy(code -> assertThat(
                                Stream.of(Code.known(Action.class, code), Code.known(ObjectKind.class, code)))
                        .as("%s", code)
                        .anyMatch(known -> known != null));
    }

    @Test
    void everyRoleOfTheRealmHasWords() throws IOException {
        JsonNode roles = new ObjectMapper()
                .readTree(Path.of("../deploy/keycloak/zusage-realm.json").toFile())
                .path("roles")
                .path("realm");
        assertThat(roles).isNotEmpty();
        for (JsonNode role : roles) {
            String name = role.path("name").asText();
            assertThat(line(name, "read", "case").inRoles())
                    .as(name)
                    .allSatisfy(said -> assertThat(said.known()).isNotNull());
        }
        assertThat(line("system", "read", "case").inRoles())
                .extracting(AccessLogs.InRole::known)
                .containsExactly(Actor.SYSTEM);
    }

    /** A service may be newer than the portal. */
    @Test
    void whatThePortalDoesNotKnowStandsAsItIs() {
        Line line = line("adviser,employment:essen-a,herald", "sing", "song");
        assertThat(line.knownAction()).isNull();
        assertThat(line.knownKind()).isNull();
        assertThat(line.inRoles()).extracting(AccessLogs.InRole::code).containsExactly("adviser", "herald");
        assertThat(line.inRoles()).extracting(AccessLogs.InRole::known).containsExactly(Actor.ADVISER, null);
    }

    private static Line line(String roles, String action, String kind) {
        return new Line(1, Instant.EPOCH, "essen-a", "somebody", roles, action, kind, new UUID(0, 1));
    }

    /** What stands in the call, and what its constants stand for. */
    private static List<String> codes(String arguments, String source) {
        List<String> codes = new ArrayList<>(
                CODE.matcher(arguments).results().map(found -> found.group(1)).toList());
        CONSTANT.matcher(arguments)
                .results()
                .map(MatchResult::group)
                .flatMap(name -> Pattern.compile("String " + name + " = \"([A-Za-z-]+)\"")
                        .matcher(source)
                        .results())
                .map(found -> found.group(1))
                .forEach(codes::add);
        return codes;
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        for (String service : SERVICES) {
            try (Stream<Path> files = Files.walk(Path.of("..", service, "src/main/java"))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    sources.add(Files.readString(file));
                }
            }
        }
        return sources;
    }
}
