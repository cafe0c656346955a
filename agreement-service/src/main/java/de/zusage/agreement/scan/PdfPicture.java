package de.zusage.agreement.scan;

import de.zusage.kit.web.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;

/**
 * A picture in a PDF as scanners put it there: JPEG, packed rows of grey, colour or black and white, or fax. Its rows are read
 * one by one and never held whole; only what this class itself has looked at is handed to a decoder. What is otherwise (other
 * packing, palettes, masks) is not seen.
 */
final class PdfPicture {
    private static final int LONGEST_SIDE = 20_000;
    private static final long MOST_PIXELS = 50_000_000;
    private static final int BITS = 8;
    private static final int PNG = 10;
    private static final COSName[] OTHERWISE = {COSName.DP, COSName.F, COSName.F_FILTER, COSName.SMASK_IN_DATA};

    private final COSStream stream;
    private final int width;
    private final int height;
    private final int bands;
    private final int depth;
    private final boolean negative;
    private final COSDictionary how;

    private PdfPicture(COSStream stream, int bands, COSDictionary how) {
        this.stream = stream;
        this.width = stream.getInt(COSName.WIDTH);
        this.height = stream.getInt(COSName.HEIGHT);
        this.bands = bands;
        this.depth = stream.getInt(COSName.BITS_PER_COMPONENT, 1);
        this.negative = isNegative(stream);
        this.how = how;
    }

    /** Its shades; nothing if it is broken, or none that a scanner makes. */
    static Optional<Grey> grey(COSStream stream) {
        try {
            COSName filter = only(stream.getDictionaryObject(COSName.FILTER));
            if (COSName.DCT_DECODE.equals(filter)) {
                byte[] jpeg = raw(stream);
                ImageCheck.require(FileKind.JPEG, jpeg);
                return Optional.of(Grey.of(FileKind.JPEG, jpeg));
            }
            return Optional.ofNullable(rows(stream, filter));
        } catch (IOException | InvalidInput e) {
            return Optional.empty();
        }
    }

    private static @Nullable Grey rows(COSStream stream, @Nullable COSName filter) throws IOException {
        for (COSName other : OTHERWISE) {
            if (stream.containsKey(other)) {
                return null;
            }
        }
        COSBase parameters = stream.getDictionaryObject(COSName.DECODE_PARMS);
        if (parameters instanceof COSArray list && list.size() == 1) {
            parameters = list.getObject(0);
        }
        COSDictionary how = parameters instanceof COSDictionary dictionary ? dictionary : new COSDictionary();
        PdfPicture picture = new PdfPicture(stream, bands(stream), how);
        if (!picture.isPlain()) {
            return null;
        }
        if (COSName.FLATE_DECODE.equals(filter)) {
            try (InputStream in = new InflaterInputStream(stream.createRawInputStream())) {
                return picture.read(in, how.getInt(COSName.PREDICTOR, 1));
            }
        }
        if (COSName.CCITTFAX_DECODE.equals(filter) && picture.depth == 1 && picture.bands == 1) {
            try (InputStream in = new ByteArrayInputStream(picture.unfaxed())) {
                return picture.read(in, 1);
            }
        }
        return null;
    }

    private boolean isPlain() {
        boolean known = (depth == 1 && bands == 1) || (depth == BITS && (bands == 1 || bands == 3));
        return known
                && width > 0
                && height > 0
                && Math.max(width, height) <= LONGEST_SIDE
                && (long) width * height <= MOST_PIXELS
                && how.getInt(COSName.COLUMNS, width) == width
                && how.getInt(COSName.COLORS, bands) == bands
                && how.getInt(COSName.BITS_PER_COMPONENT, depth) == depth;
    }

    /** One or three where the colours are plain; others have none. A profile is not looked into. */
    private static int bands(COSStream stream) {
        if (stream.getBoolean(COSName.IMAGE_MASK, false)) {
            return 1;
        }
        COSBase colours = stream.getDictionaryObject(COSName.COLORSPACE);
        if (COSName.DEVICEGRAY.equals(colours)) {
            return 1;
        }
        if (COSName.DEVICERGB.equals(colours)) {
            return 3;
        }
        return colours instanceof COSArray array
                        && array.size() > 1
                        && COSName.ICCBASED.equals(array.getObject(0))
                        && array.getObject(1) instanceof COSStream profile
                ? profile.getInt(COSName.N, 0)
                : 0;
    }

    /** A fax has a bit for each pixel, whatever else it says: the decoder is told the size that was looked at. */
    private byte[] unfaxed() throws IOException {
        COSDictionary checked = new COSDictionary();
        COSDictionary said = new COSDictionary();
        said.setInt(COSName.K, how.getInt(COSName.K, 0));
        said.setInt(COSName.COLUMNS, width);
        said.setInt(COSName.ROWS, height);
        said.setBoolean(COSName.BLACK_IS_1, how.getBoolean(COSName.BLACK_IS_1, false));
        said.setBoolean(COSName.ENCODED_BYTE_ALIGN, how.getBoolean(COSName.ENCODED_BYTE_ALIGN, false));
        checked.setInt(COSName.HEIGHT, height);
        checked.setItem(COSName.FILTER, COSName.CCITTFAX_DECODE);
        checked.setItem(COSName.DECODE_PARMS, said);
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        FilterFactory.INSTANCE
                .getFilter(COSName.CCITTFAX_DECODE)
                .decode(new ByteArrayInputStream(raw(stream)), rows, checked, 0);
        return rows.toByteArray();
    }

    /** Row after row, of which each so-many-th is kept. */
    private @Nullable Grey read(InputStream in, int predictor) throws IOException {
        if (predictor != 1 && predictor < PNG) {
            return null;
        }
        int step = Grey.step(width, height, 1);
        int wide = width / step;
        int high = height / step;
        byte[] shades = new byte[wide * high];
        int pixel = Math.max(1, bands * depth / BITS);
        byte[] row = new byte[(width * bands * depth + BITS - 1) / BITS];
        byte[] above = new byte[row.length];
        for (int y = 0; y < high * step; y++) {
            int kind = predictor == 1 ? 0 : in.read();
            if (in.readNBytes(row, 0, row.length) < row.length) {
                throw new EOFException();
            }
            undo(kind, row, above, pixel);
            if (y % step == 0) {
                for (int x = 0; x < wide; x++) {
                    shades[y / step * wide + x] = shade(row, x * step, pixel);
                }
            }
            byte[] done = above;
            above = row;
            row = done;
        }
        return new Grey(wide, high, shades);
    }

    /** The middle band of a colour is near enough to how bright it is. */
    private byte shade(byte[] row, int x, int pixel) {
        int shade = depth == 1 ? (row[x / BITS] >> (BITS - 1 - x % BITS) & 1) * 0xFF : row[x * pixel + pixel / 2];
        return (byte) (negative ? ~shade : shade);
    }

    private static boolean isNegative(COSStream stream) {
        return stream.getDictionaryObject(COSName.DECODE) instanceof COSArray decode
                && decode.size() > 0
                && decode.getObject(0) instanceof COSNumber first
                && first.intValue() == 1;
    }

    /** What a row says of itself, by the one above and the pixel before (PNG, 9.2). */
    private static void undo(int kind, byte[] row, byte[] above, int pixel) {
        for (int i = 0; i < row.length; i++) {
            int left = i < pixel ? 0 : row[i - pixel] & 0xFF;
            int up = above[i] & 0xFF;
            int before = i < pixel ? 0 : above[i - pixel] & 0xFF;
            row[i] += (byte)
                    switch (kind) {
                        case 1 -> left;
                        case 2 -> up;
                        case 3 -> (left + up) / 2;
                        case 4 -> paeth(left, up, before);
                        default -> 0;
                    };
        }
    }

    private static int paeth(int left, int up, int before) {
        int guess = left + up - before;
        int toLeft = Math.abs(guess - left);
        int toUp = Math.abs(guess - up);
        int toBefore = Math.abs(guess - before);
        return toLeft <= toUp && toLeft <= toBefore ? left : toUp <= toBefore ? up : before;
    }

    private static @Nullable COSName only(@Nullable COSBase filter) {
        COSBase only = filter instanceof COSArray several && several.size() == 1 ? several.getObject(0) : filter;
        return only instanceof COSName name ? name : null;
    }

    private static byte[] raw(COSStream stream) throws IOException {
        try (InputStream in = stream.createRawInputStream()) {
            return in.readAllBytes();
        }
    }
}
