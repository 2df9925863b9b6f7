package se.samverk.tenants.branding;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import se.samverk.common.problem.Problem;

/**
 * A coat of arms, drawn anew from a PNG or JPEG file: what else a file may hold, such as where a photograph was taken,
 * or what another program would run, doesn't come along.
 */
final class CoatOfArms {
    static final int LARGEST_FILE = 512 * 1024;
    private static final int LARGEST_SIDE = 4096;
    private static final int SMALLEST_SIDE = 32;
    private static final int KEPT_SIDE = 256;
    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    private CoatOfArms() {}

    /**
     * The picture as PNG, at most 256 pixels high and wide.
     *
     * @throws Problem 413 if the file is too large, 422 if it is no picture that we read
     */
    static byte[] drawn(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw Problem.of(413, "coat-of-arms-large", LARGEST_FILE / 1024);
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            return png(scaled(read(in)));
        } catch (Problem known) {
            throw known;
        } catch (IOException | RuntimeException broken) {
            throw unreadable(); // a broken file makes the readers fail in many ways
        }
    }

    /** The measures are read before the picture, so that a small file can't unfold into a huge one. */
    private static BufferedImage read(ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                try {
                    reader.setInput(in, true, true);
                    requireMeasures(reader.getWidth(0), reader.getHeight(0));
                    return reader.read(0);
                } finally {
                    reader.dispose();
                }
            }
        }
        throw unreadable();
    }

    private static void requireMeasures(int width, int height) {
        if (Math.max(width, height) > LARGEST_SIDE || Math.min(width, height) < SMALLEST_SIDE) {
            throw Problem.unprocessable("coat-of-arms-measures", width, height, SMALLEST_SIDE, LARGEST_SIDE);
        }
    }

    private static BufferedImage scaled(BufferedImage whole) {
        double share = Math.min(1.0, (double) KEPT_SIDE / Math.max(whole.getWidth(), whole.getHeight()));
        int width = Math.max(1, (int) Math.round(whole.getWidth() * share));
        int height = Math.max(1, (int) Math.round(whole.getHeight() * share));
        BufferedImage kept = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = kept.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            pen.drawImage(whole, 0, 0, width, height, null);
        } finally {
            pen.dispose();
        }
        return kept;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static Problem unreadable() {
        return Problem.unprocessable("coat-of-arms-unreadable");
    }
}
