package de.zusage.agreement.dossier;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import de.zusage.agreement.agreement.AgreementRecord;
import de.zusage.kit.web.InvalidInput;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.hibernate.validator.HibernateValidatorFactory;

/** Reads a file of a case, or says at which place (RFC 6901) it cannot be one, never what stands there. */
@ApplicationScoped
class CaseFileReader {
    private static final int TOO_LARGE = 413;

    private final ObjectMapper mapper;
    private final Validator validator;
    private final DossierConfig config;

    CaseFileReader(ObjectMapper mapper, ValidatorFactory validators, DossierConfig config) {
        this.mapper = mapper;
        this.validator = validators
                .unwrap(HibernateValidatorFactory.class)
                .usingContext()
                .failFast(true) // each fault that it collects is larger than the thing at fault
                .getValidator();
        this.config = config;
    }

    /** The bytes of the request, of which there may be only so many. */
    byte[] bytes(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(config.largestBytes() + 1);
        if (bytes.length > config.largestBytes()) {
            throw HttpProblem.builder()
                    .withType(URI.create("/problems/body-too-long"))
                    .withTitle("Content Too Large")
                    .withStatus(TOO_LARGE)
                    .withDetail("A file of a case has at most " + config.largestBytes() + " bytes.")
                    .build();
        }
        if (bytes.length == 0) {
            throw new InvalidInput("empty-body", "There is no body.");
        }
        return bytes;
    }

    CaseFile read(byte[] bytes) {
        CaseFile file = parsed(bytes);
        validator.validate(file).stream()
                .map(ConstraintViolation::getPropertyPath)
                .map(CaseFileReader::pointer)
                .findFirst()
                .ifPresent(pointer -> {
                    throw invalid(pointer);
                });
        for (int i = 0; i < file.agreements().size(); i++) {
            requireHashes(i, file.agreements().get(i));
        }
        return file;
    }

    private CaseFile parsed(byte[] bytes) {
        try {
            if (!CaseFile.FORMAT.equals(CaseFileWalk.format(mapper.getFactory(), bytes))) {
                throw new InvalidInput(
                        "case-file-format", "At /format: only files of the format " + CaseFile.FORMAT + " are taken.");
            }
            CaseFile file = mapper.readValue(bytes, CaseFile.class);
            if (file == null) {
                throw new InvalidInput("case-file-invalid", "The file holds no case.");
            }
            return file;
        } catch (PropertyBindingException e) {
            List<JsonMappingException.Reference> path = e.getPath();
            throw new InvalidInput(
                    "case-file-invalid",
                    "At " + pointer(path.subList(0, Math.max(0, path.size() - 1)))
                            + ": there is a field that the format does not know.");
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof JsonParseException) {
                throw notJson();
            }
            throw invalid(pointer(e.getPath()));
        } catch (IOException e) {
            throw notJson();
        }
    }

    private static InvalidInput notJson() {
        return new InvalidInput("invalid-json", "The file is not JSON in UTF-8.");
    }

    /** A text that does not have the hash that was signed over it is not what was signed. */
    private static void requireHashes(int number, AgreementRecord agreement) {
        for (int i = 0; i < agreement.versions().size(); i++) {
            if (!agreement.versions().get(i).fitsItsHash()) {
                throw new InvalidInput(
                        "text-hash-mismatch",
                        "At /agreements/" + number + "/versions/" + i
                                + "/text: text, hash and signatures do not belong together.");
            }
        }
    }

    private static InvalidInput invalid(String pointer) {
        return new InvalidInput("case-file-invalid", "At " + pointer + ": this cannot stand here, or is missing.");
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        StringBuilder pointer = new StringBuilder("/");
        for (JsonMappingException.Reference step : path) {
            String name = step.getFieldName();
            pointer.append(pointer.length() == 1 ? "" : "/").append(name == null ? "" + step.getIndex() : name);
        }
        return pointer.toString();
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node step : path) {
            if (step.getIndex() != null) {
                pointer.append('/').append(step.getIndex());
            }
            if (step.getName() != null && !step.getName().startsWith("<")) {
                pointer.append('/').append(step.getName());
            }
        }
        return pointer.toString();
    }
}
