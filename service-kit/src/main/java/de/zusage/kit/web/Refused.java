package de.zusage.kit.web;

import java.util.Map;

/** A request that is refused for its form with a status of its own (412, 413, 422, 428). */
public final class Refused extends RuntimeException {

    private final Problem problem;

    public Refused(int status, String type, String detail) {
        this(new Problem(status, type, detail, Map.of()));
    }

    Refused(Problem problem) {
        super(problem.type());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
