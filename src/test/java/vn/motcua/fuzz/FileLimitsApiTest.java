package vn.motcua.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.MovableClock;
import vn.motcua.Program;
import vn.motcua.WebTest;
import vn.motcua.dossiers.Office;
import vn.motcua.procedures.ProcedureFixture;

/** Files that hurt whoever opens them are refused with a sentence, and hurt nobody here. */
@WebTest
class FileLimitsApiTest {

    private static final String DOCX = "word/document.xml";
    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    ProcedureFixture procedures;

    @Autowired
    MovableClock clock;

    @Value("${motcua.data}")
    Path data;

    private String files;
    private String token;

    @BeforeEach
    void aDossier() {
        clock.moveTo("2019-03-04T08:00");
        files = "/api/v1/dossiers/"
                + office.receives(procedures.aProcedure().published()).reference() + "/attachments";
        token = Program.withoutToken(port)
                .post("/api/v1/tokens", Map.of("username", "motcua.h03.21.53", "password", "MotCua-2019"))
                .at("/token");
    }

    private Wire.Heard sent(String name, byte[] content) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                Call.utf8("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n"));
        body.writeBytes(content);
        body.writeBytes(Call.utf8("\r\n--x--\r\n"));
        return posted(body.toByteArray());
    }

    private Wire.Heard posted(byte[] body) throws IOException {
        Call call = new Call("POST", files)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=x");
        call.body = body;
        try (Wire wire = new Wire(port)) {
            return wire.ask(call.bytes(), false);
        }
    }

    private static JsonNode json(Wire.Heard heard) {
        return JsonMapper.shared().readTree(heard.body());
    }

    @Test
    void bombsAreRefusedWithAReasonAndNothingOfThemIsKept() throws IOException {
        Map<String, byte[]> bombs = new LinkedHashMap<>();
        bombs.put("bomb.docx", archive(DOCX, 400L * 1024 * 1024, 1));
        bombs.put("many.docx", archive(DOCX, 1, 6_000));
        bombs.put("wide.png", png(60_000, 60_000));
        bombs.put("overflowing.png", png(Integer.MAX_VALUE, Integer.MAX_VALUE));
        bombs.put(
                "headless.jpg",
                new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0});
        long kept = kept();

        for (Map.Entry<String, byte[]> bomb : bombs.entrySet()) {
            Wire.Heard heard = sent(bomb.getKey(), bomb.getValue());
            assertThat(heard.status()).as(bomb.getKey() + heard.text()).isEqualTo(422);
            assertThat(json(heard).path("rule").asString()).as(bomb.getKey()).isEqualTo("file-proportions");
            assertThat(json(heard).path("detail").asString()).as(bomb.getKey()).contains("xin");
        }
        assertThat(kept()).isEqualTo(kept);
    }

    @Test
    void whatIsNotWhatItSaysIsRefused() throws IOException {
        byte[] twice = new byte[PDF.length * 2];
        Map<String, byte[]> odd = new LinkedHashMap<>();
        odd.put("page.pdf", Call.utf8("<html><script>alert(1)</script>"));
        odd.put("drawing.png", Call.utf8("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"));
        odd.put("program.pdf", Call.utf8("MZ\u0090\0\3"));
        odd.put("script.docx", Call.utf8("#!/bin/sh\n"));
        odd.put("plain.docx", archive("word/other.xml", 10, 1));
        odd.put("macro.docx", archive("word/vbaProject.bin", 10, 1));
        odd.put(
                "entity.docx",
                Call.utf8("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"));
        odd.put("zeros.pdf", twice);
        odd.put(
                "cut.docx",
                Stream.of(archive(DOCX, 1_000, 1))
                        .map(whole -> java.util.Arrays.copyOf(whole, whole.length / 2))
                        .findFirst()
                        .orElseThrow());
        long kept = kept();

        for (Map.Entry<String, byte[]> file : odd.entrySet()) {
            Wire.Heard heard = sent(file.getKey(), file.getValue());
            assertThat(heard.status()).as(file.getKey() + heard.text()).isEqualTo(422);
            assertThat(json(heard).path("rule").asString()).as(file.getKey()).isIn("file-type", "file-proportions");
        }
        assertThat(kept()).isEqualTo(kept);
    }

    /** What is two things at once is kept as the one that it may be, and never shown as the other. */
    @Test
    void aFileOfTwoKindsIsOnlyEverADownloadOfTheOneThatIsAllowed() throws IOException {
        byte[] page = Call.utf8("<script>alert(1)</script>");
        byte[] both =
                ByteBuffer.allocate(PDF.length + page.length).put(PDF).put(page).array();
        Wire.Heard added = sent("both.html", both);
        assertThat(added.status()).as(added.text()).isEqualTo(201);

        try (Wire wire = new Wire(port)) {
            Call fetch = new Call("GET", added.header("location")).header("Authorization", "Bearer " + token);
            Wire.Heard fetched = wire.ask(fetch.bytes(), false);
            assertThat(fetched.body()).isEqualTo(both);
            assertThat(fetched.header("content-type")).isEqualTo("application/pdf");
            assertThat(fetched.header("content-disposition"))
                    .startsWith("attachment;")
                    .contains("both.html.pdf");
            assertThat(fetched.header("x-content-type-options")).isEqualTo("nosniff");
            assertThat(fetched.header("content-security-policy")).contains("sandbox");
        }
    }

    @Test
    void tooManyPartsAndTooLargeOnesAreRefused() throws IOException {
        String part = "--x\r\nContent-Disposition: form-data; name=\"a%d\"\r\n\r\nb\r\n";
        StringBuilder parts = new StringBuilder();
        for (int i = 0; i < 1_500; i++) {
            parts.append(part.formatted(i));
        }
        Wire.Heard many = posted(Call.utf8(parts + "--x--\r\n"));
        Wire.Heard longHead = posted(Call.utf8("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + "x".repeat(9_000) + "\"\r\n\r\nb\r\n--x--\r\n"));
        Wire.Heard large = sent("large.pdf", java.util.Arrays.copyOf(PDF, 21 * 1024 * 1024));

        assertThat(many.status()).as(many.text()).isIn(400, 413);
        assertThat(longHead.status()).as(longHead.text()).isIn(400, 413);
        assertThat(json(large).path("rule").asString()).as(large.text()).isEqualTo("file-size");
    }

    /** Many who send slowly hold up nobody else. */
    @Test
    void slowSendersTakeNobodysPlace() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                String path = i % 3 == 0 ? "/tra-cuu" : i % 3 == 1 ? files : "/api/v1/tokens";
                Socket socket = new Socket("localhost", port);
                slow.add(socket);
                String type = i % 3 == 2 ? "application/json" : "multipart/form-data; boundary=x";
                socket.getOutputStream()
                        .write(Call.utf8("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                + token + "\r\nContent-Type: " + type + "\r\nContent-Length: 100000\r\n\r\n--x\r\n"));
                socket.getOutputStream().flush();
            }
            Program desk = Program.of(port, "motcua.h03.21.53");
            for (int i = 0; i < 20; i++) {
                assertThat(desk.get(files).status()).isEqualTo(200);
                assertThat(Program.withoutToken(port).get("/").status()).isEqualTo(200);
            }
            // all of them are still on the line: it was not their leaving that made room
            for (Socket socket : slow) {
                assertThat(socket.getInputStream().available()).isZero();
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private long kept() throws IOException {
        Path folder = data.resolve("files");
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private static byte[] archive(String part, long size, int parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < parts; i++) {
                zip.putNextEntry(new ZipEntry(i == 0 ? part : "x" + i));
                for (long left = size; left > 0; left -= zeros.length) {
                    zip.write(zeros, 0, (int) Math.min(left, zeros.length));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] png(int width, int height) {
        ByteBuffer head = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 6, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(head.array());
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13)
                .put(head.array())
                .putInt((int) sum.getValue())
                .array();
    }
}
