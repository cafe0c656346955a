package de.zusage.system.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the handbook of operations tells somebody to do at night can be done: each operation, command and test is there. */
class OperationsTest {
    private static final Paper HANDBOOK = Paper.of("docs/operations.md");
    private static final Pattern CALL = Pattern.compile("(GET|POST|PUT|DELETE) (?:\\$(\\w+)|…)?(/\\S+)");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");
    private static final Pattern OWN_TYPE = Pattern.compile("[A-Z]\\w*Test|New\\w+Key");
    private static final Pattern COMMAND = Pattern.compile("(?<![\\w/.-])\\.?/?(deploy/[\\w./-]*\\w)");
    private static final Pattern PATH = Pattern.compile(" {2}\"?(/[^:\"]*)\"?:");
    private static final Pattern VERB = Pattern.compile(" {4}(get|post|put|delete):");

    @Test
    void everyOperationIsInTheContractOfItsService() {
        List<String> calls = CODE.matcher(HANDBOOK.text())
                .results()
                .map(found -> found.group(1))
                .filter(code -> CALL.matcher(code).matches())
                .toList();
        assertThat(calls).hasSizeGreaterThan(40);
        assertThat(calls.stream().filter(call -> !isThere(call)).toList()).isEmpty();
        System.out.printf("docs/operations.md names %d calls%n", calls.size());
    }

    @Test
    void everyFileAndTestIsThere() {
        Set<String> missing = new TreeSet<>();
        COMMAND.matcher(HANDBOOK.text()).results().map(found -> found.group(1)).forEach(file -> {
            if (!Files.exists(Repository.path(file))) {
                missing.add(file);
            }
        });
        HANDBOOK.named()
                .filter(name -> OWN_TYPE.matcher(name).matches() && !Repository.hasType(name))
                .forEach(missing::add);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyScriptSaysWhatItTakes() {
        for (String script : List.of("play-demo", "rehearse-upgrade", "restore-drill")) {
            Path file = Repository.path("deploy/" + script);
            assertThat(Files.isExecutable(file)).as(script).isTrue();
            assertThat(Repository.read(file)).contains("--help");
        }
    }

    /** Of the named service; of every one where it says {@code $service}, of any where it says …. */
    private static boolean isThere(String call) {
        var parts = CALL.matcher(call);
        parts.matches();
        String service = parts.group(2);
        String operation =
                parts.group(1) + " " + PARAMETER.matcher(parts.group(3)).replaceAll("{}");
        Stream<Path> contracts = Repository.files("contracts/openapi", "-service.yaml").stream();
        if (service == null) {
            return contracts.anyMatch(file -> operations(file).stream()
                    .anyMatch(each -> each.startsWith(parts.group(1) + " ")
                            && each.endsWith(operation.split(" ", -1)[1])));
        }
        if (service.equals("service")) {
            return contracts.allMatch(file -> operations(file).contains(operation));
        }
        return operations(Repository.path("contracts/openapi/" + service + "-service.yaml"))
                .contains(operation);
    }

    private static Set<String> operations(Path contract) {
        Set<String> operations = new TreeSet<>();
        String path = "";
        for (String line : Repository.read(contract).lines().toList()) {
            var place = PATH.matcher(line);
            var verb = VERB.matcher(line);
            if (place.matches()) {
                path = PARAMETER.matcher(place.group(1)).replaceAll("{}");
            } else if (verb.matches() && !path.isEmpty()) {
                operations.add(verb.group(1).toUpperCase(java.util.Locale.ROOT) + " " + path);
            }
        }
        return operations;
    }
}
