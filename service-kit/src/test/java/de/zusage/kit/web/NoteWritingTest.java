package de.zusage.kit.web;

import de.zusage.kit.app.Http;
import de.zusage.kit.app.KitTest;
import de.zusage.kit.testing.WritingContract;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.function.Supplier;

@QuarkusTest
@TestProfile(KitTest.class)
class NoteWritingTest extends WritingContract {

    @Override
    protected Map<String, Supplier<Change>> changes() {
        return Map.of("PUT /api/v1/notes/{id}", () -> {
            String note = "/api/v1/notes/" + Http.written(Http.anAdviser(), "first");
            return new Change(Http.anAdviser().sign(), note, note, Http.note("second"));
        });
    }

    @Override
    protected Map<String, Supplier<Creation>> creations() {
        return Map.of(
                "POST /api/v1/notes",
                () -> new Creation(Http.anAdviser().sign(), "/api/v1/notes", Http.note("one"), Http.note("other")));
    }

    @Override
    protected Map<String, String> withoutVersion() {
        return Map.of();
    }
}
