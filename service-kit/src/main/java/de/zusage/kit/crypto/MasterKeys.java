package de.zusage.kit.crypto;

import java.util.List;

/**
 * What a key file holds.
 *
 * @param wrapping the newest first; it alone wraps, the older ones still unwrap
 * @param digests the secret behind digests, which have to stay comparable when the others change
 */
record MasterKeys(List<byte[]> wrapping, byte[] digests) {

    byte[] newest() {
        return wrapping.get(0);
    }
}
