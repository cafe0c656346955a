package de.zusage.kit.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Builder;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Where the key service is, and whom its certificate is believed from; what is configured wrongly keeps the service from starting. */
final class VaultAddress {

    private VaultAddress() {}

    static URI checked(VaultConfig config) {
        URI address = config.address()
                .orElseThrow(
                        () -> new IllegalStateException("Refusing to start: zusage.keys.vault.address is not set."));
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            throw new IllegalStateException("Refusing to start: zusage.keys.vault.address is not https://host:port.");
        }
        if (!"https".equals(address.getScheme()) && !("http".equals(address.getScheme()) && isLoopback(address))) {
            throw new IllegalStateException(
                    "Refusing to start: zusage.keys.vault.address is not https; keys do not cross a network in the clear.");
        }
        return address;
    }

    private static boolean isLoopback(URI address) {
        try {
            return InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    static HttpClient client(VaultConfig config) {
        Builder client = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .proxy(Builder.NO_PROXY)
                .connectTimeout(config.timeout());
        config.caFile().map(VaultAddress::trusting).ifPresent(client::sslContext);
        return client.build();
    }

    private static SSLContext trusting(Path file) {
        try (InputStream certificates = Files.newInputStream(file)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(certificates)) {
                trusted.setCertificateEntry("ca-" + number++, certificate);
            }
            if (number == 0) {
                throw new GeneralSecurityException("no certificate");
            }
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Refusing to start: the file " + file + " of zusage.keys.vault.ca-file holds no certificates.", e);
        }
    }
}
