package de.zusage.kit.web;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** Gives the library's answer to input that breaks a constraint a type of its own. */
@ApplicationScoped
class TypedViolations implements ProblemPostProcessor {

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return problem.getParameters().containsKey("violations")
                ? HttpProblem.builder(problem)
                        .withType(URI.create("/problems/invalid-input"))
                        .build()
                : problem;
    }
}
