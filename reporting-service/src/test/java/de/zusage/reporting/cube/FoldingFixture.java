package de.zusage.reporting.cube;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets tests of other packages fold what was erased. */
@ApplicationScoped
public class FoldingFixture {
    private final Folding folding;

    FoldingFixture(Folding folding) {
        this.folding = folding;
    }

    public void run() {
        folding.run();
    }
}
