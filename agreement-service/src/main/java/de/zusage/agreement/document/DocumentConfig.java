package de.zusage.agreement.document;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/** What an operator or a carrier may say in documents. */
@ConfigMapping(prefix = "zusage.document")
interface DocumentConfig {

    /** The address that answers whether a hash is known; the QR code is this address and the hash. */
    Optional<String> verificationAddress();

    /** What happens to the paper, by language (BCP 47), where the office's rules say something else than the default. */
    Map<String, String> paperOriginal();
}
