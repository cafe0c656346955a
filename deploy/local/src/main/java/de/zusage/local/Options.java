package de.zusage.local;

import java.util.List;

/** What {@code ./run} was asked for; the script explains the options. */
record Options(boolean fresh, boolean exit) {

    static Options parse(List<String> arguments) {
        for (String argument : arguments) {
            if (!List.of("--fresh", "--exit").contains(argument)) {
                throw new LocalFailure("Unknown option " + argument + ": ./run takes --fresh and --exit.");
            }
        }
        return new Options(arguments.contains("--fresh"), arguments.contains("--exit"));
    }
}
