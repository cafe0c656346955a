package de.zusage.kit.web;

import de.zusage.kit.web.Turns.Turn;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The turn of a request with a large file: from before its first byte until the request is over, however it ends. */
@RequestScoped
class FileTurn {

    private @Nullable Turn turn;

    void takeOf(Turns turns) {
        if (turn == null) {
            turn = turns.take();
        }
    }

    @PreDestroy
    void over() {
        if (turn != null) {
            turn.close();
        }
    }
}
