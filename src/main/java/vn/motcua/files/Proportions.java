package vn.motcua.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Kích thước thật của tệp: what a small file becomes when somebody opens it. We open none of them; whoever downloads one
 * does, and must not be stopped by it.
 */
final class Proportions {

    /** A page of A0 at 300 dots an inch has 139 million. */
    private static final long MOST_DOTS = 200_000_000;

    private static final long MOST_UNPACKED = 300L * 1024 * 1024;
    private static final int MOST_PARTS = 5_000;

    private Proportions() {}

    /** Why nobody should open this, as a sentence; empty when nothing is wrong. */
    static Optional<String> wrong(Path content, String mediaType) throws IOException {
        if (mediaType.startsWith("image/")) {
            return image(content);
        }
        return mediaType.equals("application/pdf") ? Optional.empty() : archive(content);
    }

    /** Reads the head of the image alone; one whose head cannot be read is none. */
    private static Optional<String> image(Path content) throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(content.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return Optional.of("Không đọc được ảnh này; xin chụp hoặc quét lại.");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                long dots = (long) reader.getWidth(0) * reader.getHeight(0);
                return dots <= MOST_DOTS
                        ? Optional.empty()
                        : Optional.of("Ảnh có kích thước lớn quá (hơn 200 triệu điểm ảnh); xin thu nhỏ rồi gửi lại.");
            } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
                return Optional.of("Không đọc được ảnh này; xin chụp hoặc quét lại.");
            } finally {
                reader.dispose();
            }
        }
    }

    /** By what its own list of contents says; nothing is unpacked. */
    private static Optional<String> archive(Path content) throws IOException {
        try (ZipFile archive = new ZipFile(content.toFile())) {
            long unpacked = 0;
            Enumeration<? extends ZipEntry> entries = archive.entries();
            while (entries.hasMoreElements() && unpacked <= MOST_UNPACKED) {
                unpacked += Math.max(0, entries.nextElement().getSize());
            }
            return unpacked <= MOST_UNPACKED && archive.size() <= MOST_PARTS
                    ? Optional.empty()
                    : Optional.of("Văn bản này khi mở ra lớn quá 300 MB hoặc có quá nhiều phần; xin gửi bản PDF.");
        }
    }
}
