package de.zusage.agreement.scan;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.ResultPointCallback;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The codes of ours that a picture shows: the SHA-256 of a text, behind the name of our codes or an operator's address. */
final class PrintedCode {
    private static final Pattern OURS = Pattern.compile("[:/]([0-9a-f]{64})$");

    /** A page of writing has some dozens of spots that could be the corner of a code; what is made of corners is no page. */
    private static final int MOST_CORNERS = 150;

    private static final List<Function<LuminanceSource, Binarizer>> WAYS =
            List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);

    private PrintedCode() {}

    /** The hashes; every way is tried until one finds any. */
    static Set<String> of(Grey picture) {
        Set<String> found = inThis(picture);
        return found.isEmpty() && picture.hasHalf() ? inThis(picture.half()) : found;
    }

    private static Set<String> inThis(Grey picture) {
        Set<String> hashes = new HashSet<>();
        for (Function<LuminanceSource, Binarizer> way : WAYS) {
            for (Result code : codes(new BinaryBitmap(way.apply(picture.source())))) {
                Matcher ours = OURS.matcher(code.getText());
                if (ours.find()) {
                    hashes.add(ours.group(1));
                }
            }
            if (!hashes.isEmpty()) {
                break;
            }
        }
        return hashes;
    }

    private static Result[] codes(BinaryBitmap picture) {
        AtomicInteger corners = new AtomicInteger();
        ResultPointCallback counted = point -> {
            if (corners.incrementAndGet() > MOST_CORNERS) {
                throw new NoPage(); // each three of them would be tried
            }
        };
        try {
            return new QRCodeMultiReader()
                    .decodeMultiple(
                            picture,
                            Map.of(
                                    DecodeHintType.TRY_HARDER,
                                    true,
                                    DecodeHintType.NEED_RESULT_POINT_CALLBACK,
                                    counted));
        } catch (NotFoundException | RuntimeException e) {
            return new Result[0]; // the library trips over broken codes
        }
    }

    private static final class NoPage extends RuntimeException {
        NoPage() {
            super(null, null, false, false);
        }
    }
}
