package de.zusage.kit.login;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jspecify.annotations.Nullable;

/** Refuses a token that is valid for longer than it may be, or was issued in the future; Quarkus looks for it by its type. */
@ApplicationScoped
@Unremovable
class TokenLifetime implements Validator {

    private final LoginConfig config;

    TokenLifetime(LoginConfig config) {
        this.config = config;
    }

    /** Null if nothing is wrong; that both times are there is asked for elsewhere. */
    @Override
    public @Nullable String validate(JwtContext context) throws MalformedClaimException {
        JwtClaims claims = context.getJwtClaims();
        NumericDate issued = claims.getIssuedAt();
        NumericDate expires = claims.getExpirationTime();
        if (issued == null || expires == null) {
            return "The token does not say from when to when it is valid.";
        }
        if (expires.getValue() - issued.getValue() > config.longestToken().toSeconds()) {
            return "The token is valid for too long.";
        }
        // the clock that the library holds exp and nbf against: a second one could only disagree with it
        if (issued.getValue() - NumericDate.now().getValue()
                > config.clockDifference().toSeconds()) {
            return "The token was issued in the future.";
        }
        return null;
    }
}
