package de.zusage.local;

import java.util.List;

/** What {@code ./run} was asked for. */
record Options(boolean fresh, boolean exit, boolean help) {
    static final String USAGE = """
            ./run            builds, starts everything, plays the life of an agreement, stays up until Ctrl-C
            ./run --fresh    the same, after deleting what earlier runs have left in .local
            ./run --exit     ends after the scenario; 0 means that every step was seen
            """;

    static Options parse(List<String> arguments) {
        for (String argument : arguments) {
            if (!List.of("--fresh", "--exit", "--help").contains(argument)) {
                throw new LocalFailure("Unknown option " + argument + ": ./run takes --fresh, --exit and --help.");
            }
        }
        return new Options(arguments.contains("--fresh"), arguments.contains("--exit"), arguments.contains("--help"));
    }
}
