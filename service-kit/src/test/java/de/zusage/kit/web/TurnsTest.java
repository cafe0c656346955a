package de.zusage.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.zusage.kit.web.Turns.Busy;
import de.zusage.kit.web.Turns.Turn;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void onlySoManyHaveATurnAtOnce() {
        Turns turns = new Turns(2, 1, SOON);
        Turn first = turns.take();
        turns.take();
        assertThatThrownBy(turns::take).isInstanceOf(Busy.class);

        first.close();

        assertThat(turns.take()).isNotNull();
    }

    @Test
    void whoClosesATurnTwiceGivesItBackOnce() {
        Turns turns = new Turns(1, 1, SOON);
        Turn turn = turns.take();
        turn.close();
        turn.close();
        turns.take();
        assertThatThrownBy(turns::take).isInstanceOf(Busy.class);
    }

    @Test
    void aTurnIsOverHoweverItsWorkEnds() {
        Turns turns = new Turns(1, 1, SOON);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> turns.during(() -> {
                        throw new IllegalStateException("broken");
                    }))
                    .hasMessage("broken");
        }
        assertThat(turns.<String, RuntimeException>during(() -> "done")).isEqualTo("done");
    }

    @Test
    void whoWaitsHasTheTurnThatBecomesFree() throws Exception {
        Turns turns = new Turns(1, 1, LONG);
        Turn turn = turns.take();
        CompletableFuture<Turn> waiting = new CompletableFuture<>();
        Thread waiter = new Thread(() -> waiting.complete(turns.take()));
        waiter.start();
        await().until(waiter::getState, Thread.State.TIMED_WAITING::equals);

        assertThatThrownBy(turns::take).as("the one place to wait is taken").isInstanceOf(Busy.class);
        turn.close();

        assertThat(waiting.get()).isNotNull();
    }
}
