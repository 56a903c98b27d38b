package vn.motcua.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MovableClock;
import vn.motcua.TestDatabase;

class ArchiveDbTest {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    Path data;

    private Archive archive;

    @BeforeEach
    void open() {
        FileStore store = new FileStore(JdbcClient.create(TestDatabase.fresh()), MovableClock.at("2019-03-04T08:00"));
        archive = new Archive(store, data.toString());
    }

    @Test
    void whatIsKeptComesBackByteForByte() throws IOException {
        KeptFile kept = archive.keep(new ByteArrayInputStream(PDF), "khai-sinh.pdf");

        assertThat(kept.mediaType()).isEqualTo("application/pdf");
        assertThat(kept.bytes()).isEqualTo(PDF.length);
        assertThat(Files.readAllBytes(archive.contentOf(kept.sha256()).orElseThrow()))
                .isEqualTo(PDF);
        assertThat(archive.find(kept.sha256())).contains(kept);
    }

    @Test
    void theSameContentIsKeptOnce() {
        KeptFile first = archive.keep(new ByteArrayInputStream(PDF), "a.pdf");
        KeptFile second = archive.keep(new ByteArrayInputStream(PDF), "b.pdf");

        assertThat(second.sha256()).isEqualTo(first.sha256());
    }

    @Test
    void theContentDecidesNotTheName() {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> archive.keep(new ByteArrayInputStream(page), "giay-to.pdf"))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.refusal().rule()).isEqualTo("file-type"));
    }

    @Test
    void anOfficeDocumentIsKeptForWhatItIsInside() throws IOException {
        byte[] text = archiveOf("mimetype", "application/vnd.oasis.opendocument.text");
        byte[] word = archiveOf("word/document.xml", "<w:document/>");

        assertThat(archive.keep(new ByteArrayInputStream(text), "don.odt").mediaType())
                .isEqualTo("application/vnd.oasis.opendocument.text");
        assertThat(archive.keep(new ByteArrayInputStream(word), "don.docx").mediaType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThatThrownBy(() -> archive.keep(new ByteArrayInputStream(text), "don.docx"))
                .isInstanceOf(FileRefused.class);
    }

    @Test
    void anArchiveOfProgramsIsNoDocumentWhateverItIsCalled() throws IOException {
        byte[] programs = archiveOf("setup.exe", "MZ");
        byte[] macros = archiveOf("word/vbaProject.bin", "macro");

        assertThatThrownBy(() -> archive.keep(new ByteArrayInputStream(programs), "don.docx"))
                .isInstanceOf(FileRefused.class);
        assertThatThrownBy(() -> archive.keep(new ByteArrayInputStream(macros), "don.docx"))
                .isInstanceOf(FileRefused.class);
    }

    /** Uncompressed, as the first part of an open document must be. */
    private static byte[] archiveOf(String part, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        var crc = new CRC32();
        crc.update(bytes);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            var entry = new ZipEntry(part);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> archive.keep(InputStream.nullInputStream(), "a.pdf"))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.refusal().rule()).isEqualTo("empty-file"));
    }

    @Test
    void aTooLargeFileIsRefusedAndLeavesNothing() throws IOException {
        byte[] large = new byte[(int) Archive.LARGEST + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);

        assertThatThrownBy(() -> archive.keep(new ByteArrayInputStream(large), "a.pdf"))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.refusal().rule()).isEqualTo("file-size"));
        try (var left = Files.list(data.resolve("files"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void anAddressThatIsNoAddressLeadsNowhere() {
        assertThat(archive.contentOf("../../etc/passwd")).isEmpty();
    }
}
