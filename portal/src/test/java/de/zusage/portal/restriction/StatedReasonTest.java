package de.zusage.portal.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatedReasonTest {
    private static final String CASE = "/cases/0197b000-0000-7000-8000-000000000001";

    @Test
    void aReasonIsForThePagesOfOneThing() {
        assertThat(StatedReason.scope(CASE)).contains(CASE);
        assertThat(StatedReason.scope(CASE + "/messages?cursor=x")).contains(CASE);
        assertThat(StatedReason.scope(CASE + "?unsent")).contains(CASE);
        assertThat(StatedReason.scope("/letters/batches" + CASE.substring(6))).isPresent();
    }

    /** Nobody is led away, and no reason opens more than one case. */
    @Test
    void whatIsAboutNoThingTakesNoReason() {
        assertThat(StatedReason.scope("/cases")).isEmpty();
        assertThat(StatedReason.scope("/")).isEmpty();
        assertThat(StatedReason.scope("/cases?id=" + CASE)).isEmpty();
        assertThat(StatedReason.scope("https://example.org" + CASE)).isEmpty();
        assertThat(StatedReason.scope("//example.org" + CASE)).isEmpty();
        assertThat(StatedReason.scope(CASE + "?a b")).as("no address").isEmpty();
        assertThat(StatedReason.scope(CASE + "\r\nSet-Cookie: x")).isEmpty();
    }
}
