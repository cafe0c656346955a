package de.zusage.reporting.authority;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The data file of the pilot. */
class AuthoritiesTest {
    private final Authorities authorities = new Authorities();

    @Test
    void thereAreNineteenAndEachSlugIsThereOnce() {
        assertThat(authorities.slugs()).hasSize(19).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void officialKeysKeepTheirLeadingZero() {
        assertThat(authorities.all())
                .filteredOn(a -> a.slug().equals("stuttgart"))
                .singleElement()
                .satisfies(a -> assertThat(a.ags()).isEqualTo("08111000"));
    }

    @Test
    void onlyTheInvitedOneHasNoKeyAndNoLand() {
        assertThat(authorities.all())
                .filteredOn(a -> a.ags() == null || a.land() == null)
                .singleElement()
                .satisfies(a -> assertThat(a.status()).isEqualTo(Authority.Status.INVITED));
    }
}
