package vn.motcua.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that people send, and files that they should not. */
final class OddFiles {

    private static final String PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
    private static final List<String> STARTS = List.of(
            "",
            "%PDF-",
            PDF,
            "%PDF-1.7\n<script>",
            "\u0089PNG\r\n\u001a\n",
            "\u00ff\u00d8\u00ff\u00e0",
            "II*\0",
            "MM\0*",
            "PK\3\4",
            "MZ",
            "<html><script>alert(1)</script>",
            "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
            "GIF89a",
            "RIFF",
            "Rar!",
            "\u007fELF",
            "#!/bin/sh",
            "{\\rtf1",
            "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
            "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>");
    private static final List<String> NAMES = List.of(
            "to-khai.pdf",
            "ảnh.jpg",
            "a.docx",
            "a.xlsx",
            "a.odt",
            "",
            ".",
            "..",
            "../../x.pdf",
            "C:\\a\\b.pdf",
            "a.pdf.exe",
            "a\u202efdp.exe",
            "a\r\nX-zq7canary: 1.pdf",
            "a\\\"; x=\\\"b.pdf",
            "<zq7canary>.pdf",
            "x".repeat(300) + ".pdf",
            "\ud83d\ude00.png",
            "a\0.pdf",
            "con.pdf",
            "=1+1.xlsx",
            "%00.pdf",
            "a;b.pdf");
    private static final List<String> TYPES = List.of(
            "application/pdf",
            "image/png",
            "text/html",
            "",
            "a",
            "application/octet-stream",
            "image/svg+xml",
            "multipart/mixed; boundary=y");

    private final Random random;
    private final Oddities odd;

    OddFiles(Random random, Oddities odd) {
        this.random = random;
        this.odd = odd;
    }

    byte[] parts(String boundary, List<Map.Entry<String, String>> fields, List<String> fileFields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields) {
            part(body, boundary, "; name=\"" + quoted(field.getKey()) + "\"", "", Call.utf8(field.getValue()));
        }
        for (String name : fileFields) {
            for (int i = random.nextInt(8) == 0 ? random.nextInt(4) : 1; i > 0; i--) {
                boolean proper = random.nextBoolean();
                String fileName = proper ? NAMES.getFirst() : odd.one(NAMES);
                part(
                        body,
                        boundary,
                        "; name=\"%s\"; filename=\"%s\"".formatted(quoted(name), fileName),
                        proper ? "application/pdf" : odd.one(TYPES),
                        proper ? PDF.getBytes(StandardCharsets.ISO_8859_1) : content());
            }
        }
        body.writeBytes(
                ("--" + boundary + (random.nextInt(60) == 0 ? "" : "--") + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    private void part(ByteArrayOutputStream body, String boundary, String disposition, String type, byte[] content) {
        String head = "--" + boundary + "\r\nContent-Disposition: form-data" + disposition
                + (type.isEmpty() ? "" : "\r\nContent-Type: " + type) + "\r\n\r\n";
        body.writeBytes(Call.utf8(head));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static String quoted(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    private byte[] content() {
        if (random.nextInt(4) == 0) {
            return archive();
        }
        byte[] start = odd.one(STARTS).getBytes(StandardCharsets.ISO_8859_1);
        byte[] noise = new byte[random.nextInt(200)];
        random.nextBytes(noise);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(start);
        content.writeBytes(noise);
        return content.toByteArray();
    }

    private byte[] archive() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name :
                    List.of("word/document.xml", "xl/workbook.xml", "mimetype", "../x", "word/vbaProject.bin")) {
                if (random.nextBoolean()) {
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write("application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an archive in memory could not be written", e);
        }
        return bytes.toByteArray();
    }
}
