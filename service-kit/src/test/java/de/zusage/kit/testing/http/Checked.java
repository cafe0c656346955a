package de.zusage.kit.testing.http;

import org.hamcrest.Matcher;
import org.hamcrest.MatcherAssert;
import org.hamcrest.Matchers;

/** An answer that is held against what was expected, one thing after the other. */
public final class Checked {
    private final Response response;
    private final String root;

    Checked(Response response, String root) {
        this.response = response;
        this.root = root;
    }

    public Checked statusCode(int expected) {
        return statusCode(Matchers.equalTo(expected));
    }

    public Checked statusCode(Matcher<? super Integer> expected) {
        MatcherAssert.assertThat("Status of " + response.asString(), response.statusCode(), expected);
        return this;
    }

    public Checked contentType(String expected) {
        return contentType(Matchers.startsWith(expected));
    }

    public Checked contentType(Matcher<? super String> expected) {
        MatcherAssert.assertThat("Content-Type", response.contentType(), expected);
        return this;
    }

    public Checked header(String name, String expected) {
        return header(name, Matchers.equalTo(expected));
    }

    public Checked header(String name, Matcher<? super String> expected) {
        MatcherAssert.assertThat(name, response.header(name), expected);
        return this;
    }

    public Checked body(Matcher<? super String> expected) {
        MatcherAssert.assertThat("Body", response.asString(), expected);
        return this;
    }

    /** Several places with what is expected there, in turns. */
    @SuppressWarnings("unchecked")
    public Checked body(String path, Matcher<?> expected, Object... more) {
        String place = root.isEmpty() ? path : path.isEmpty() ? root : root + "." + path;
        MatcherAssert.assertThat(
                place + " of " + response.asString(), response.<Object>path(place), (Matcher<Object>) expected);
        for (int i = 0; i < more.length; i += 2) {
            body((String) more[i], (Matcher<?>) more[i + 1]);
        }
        return this;
    }

    /** Where all further paths begin. */
    public Checked rootPath(String path) {
        return new Checked(response, path);
    }

    public Checked and() {
        return this;
    }

    public Checked assertThat() {
        return this;
    }

    public Response extract() {
        return response;
    }
}
