package vn.motcua.fuzz;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;

/** What a field may be sent instead of what it asks for. */
final class Oddities {

    /** The name of an element, an attribute and a header that no page or answer of ours has. */
    static final String CANARY = "zq7canary";

    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1",
            "2",
            "-0",
            "+1",
            "007",
            "1e3",
            "1E400",
            "-1e400",
            "1.5",
            "0.1",
            ".5",
            "5.",
            "1,5",
            "1.000",
            "127",
            "128",
            "255",
            "256",
            "32767",
            "32768",
            "65535",
            "65536",
            "2147483647",
            "2147483648",
            "-2147483648",
            "-2147483649",
            "4294967296",
            "9007199254740993",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "99999999999999999999999999999999999999",
            "NaN",
            "Infinity",
            "-Infinity",
            "0x10",
            "1_000",
            "١٢٣",
            "１２３",
            "²",
            "Ⅷ",
            "1 ",
            " 1",
            "1\u00a0",
            "1\n",
            "--1",
            "1-1",
            "1/0",
            "null",
            "true");

    private static final List<String> DATES = List.of(
            "2019-02-29",
            "2020-02-29",
            "2019-02-30",
            "2019-13-01",
            "2019-00-10",
            "0000-00-00",
            "0000-01-01",
            "0001-01-01",
            "1582-10-10",
            "1899-12-31",
            "1900-01-01",
            "2019-3-4",
            "04/03/2019",
            "2019-03-04T08:00",
            "2019-03-04T24:00",
            "2019-03-04T08:00:60",
            "2019-03-04T08:00+99:00",
            "9999-12-31",
            "10000-01-01",
            "+999999999-12-31",
            "-999999999-01-01",
            "+292278994-08-17",
            "-4713-11-24",
            "-4714-01-01",
            "294277-01-01",
            "2019-W10-1",
            "2019-063",
            "infinity",
            "-infinity",
            "now",
            "today",
            "epoch",
            "2100-12-31",
            "2019-03-04",
            "2019-03-11",
            "2019-12-31",
            "1551661200",
            "24:00",
            "23:60",
            "08:00",
            "7:5",
            "00:00",
            "-1:00");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\t",
            "\n",
            "\r\n",
            "\u00a0",
            "\u3000",
            "\u200b",
            "\ufeff",
            "\u2028",
            "\u2029",
            "\u0085",
            "\u0001",
            "\u001b[31m",
            "\u007f",
            "\0",
            "a\0b",
            "\ud83d",
            "\ude00",
            "a\ud83db",
            "\ud83d\ude00",
            "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "\ufffd",
            "\ufffe",
            "\uffff",
            "\udbff\udfff",
            "\ud800\udc00",
            "\u202eabc",
            "\u2066abc\u2069",
            "\u200fمحمد",
            "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘",
            "İıſK",
            "ß",
            "ǆ",
            "ﷺ",
            "ﬀ",
            "Ꙭ",
            "𝕹𝖔̂𝖓𝖌",
            "𐍈",
            "𠀀𪜶",
            "က",
            "ក្",
            "ꦲ",
            "Nguyễn Văn Ẩn",
            "Ðặng",
            "đĐ",
            "khong-co-gi",
            "undefined",
            "null",
            "None",
            "nil",
            "true",
            "[]",
            "{}",
            "()",
            "<" + CANARY + ">",
            "\"><" + CANARY + " on" + CANARY + "=1>",
            "'><" + CANARY + ">",
            "</textarea><" + CANARY + ">",
            "</title><" + CANARY + ">",
            "</script><" + CANARY + ">",
            "--><" + CANARY + ">",
            "]]><" + CANARY + ">",
            "\" on" + CANARY + "=\"1",
            "' on" + CANARY + "='1",
            " on" + CANARY + "=1 ",
            "javascript:alert(1)",
            "JaVaScRiPt&colon;alert(1)",
            "//evil.example",
            "https://evil.example/",
            "/\\evil.example",
            "data:text/html,<" + CANARY + ">",
            "a\r\nX-" + CANARY + ": 1",
            "%0d%0aX-" + CANARY + ": 1",
            "嘊嘍X-" + CANARY + ": 1",
            "${7*7}",
            "#{7*7}",
            "{{7*7}}",
            "%{7*7}",
            "${jndi:ldap://localhost/a}",
            "=1+1",
            "+1",
            "-1",
            "@SUM(1)",
            "\t=1",
            "=cmd|' /C calc'!A0",
            "' or '1'='1",
            "'; select 1; --",
            "\\'; --",
            "%",
            "_",
            "%%",
            "\\",
            "\\\\",
            "\\x",
            "'",
            "\"",
            "`",
            "''",
            "$$",
            "$1",
            ":name",
            "?",
            "*",
            "(",
            "[a-",
            "(a+)+$",
            "..",
            "../../etc/passwd",
            "..\\..\\x",
            "/etc/passwd",
            "C:\\x",
            "file:///etc/passwd",
            "CON",
            "a/b",
            "a;b",
            "a&b",
            "a=b",
            "a#b",
            "a+b",
            "%00",
            "%2e%2e",
            "%zz",
            "%c0%ae",
            "&lt;b&gt;",
            "&#x202e;",
            "&amp;amp;",
            "<!ENTITY x SYSTEM 'file:///etc/passwd'>",
            "&x;",
            "<?xml version='1.0'?>",
            "{\"$ref\":\"#\"}",
            "tag:yaml.org,2002:x",
            "rO0ABXQ=",
            "::1",
            "0.0.0.0",
            "a@b",
            "@",
            "a@b.vn",
            "006090000123",
            "0912345678",
            "0000000000",
            "H03",
            "H03.21.53.MC",
            "1.001193");

    private final Random random;

    Oddities(Random random) {
        this.random = random;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Anything at all. */
    String any() {
        return switch (random.nextInt(12)) {
            case 0, 1 -> one(NUMBERS);
            case 2 -> one(DATES);
            case 3 -> letters();
            case 4 -> repeated();
            case 5 -> normalised();
            default -> one(TEXTS);
        };
    }

    /** Of all planes of Unicode. */
    private String letters() {
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(30);
        for (int i = 0; i < length; i++) {
            int limit = List.of(0x80, 0x250, 0x3000, 0x10000, 0x20000, 0x110000).get(random.nextInt(6));
            text.appendCodePoint(random.nextInt(limit));
        }
        return text.toString();
    }

    private String repeated() {
        int length = List.of(2, 31, 64, 100, 101, 200, 201, 255, 256, 300, 301, 1_000, 2_001, 4_001, 10_001, 70_000)
                .get(random.nextInt(16));
        return one(List.of("x", "ầ", "a\u0302\u0300", "\ud83d\ude00", " ", "9", "<", "&", "\"", "%", "a,", "\u0301"))
                .repeat(length);
    }

    private String normalised() {
        Normalizer.Form form = one(List.of(Normalizer.Form.values()));
        return Normalizer.normalize(one(List.of("Nông Thị Ẩn", "Trần Ngọc Ưng", "Đặng Ỷ", "ệ ỡ ự", "Å ﬁ ²")), form);
    }

    /** Anything that can stand for a value in JSON, and some that cannot. */
    String json() {
        return switch (random.nextInt(10)) {
            case 0 -> one(List.of("null", "true", "false", "[]", "{}", "[null]", "[[]]", "[{}]", "{\"\":{}}", "\"\""));
            case 1, 2 -> one(NUMBERS);
            case 3 -> nested();
            case 4 ->
                one(List.of(
                        "NaN",
                        "'a'",
                        "undefined",
                        "01",
                        "1.",
                        "+1",
                        "\"\\x\"",
                        "\"\\u12\"",
                        "\"a\nb\"",
                        "tru",
                        "[1,]",
                        "{,}",
                        "/**/1"));
            default -> text();
        };
    }

    private String nested() {
        int depth = List.of(3, 50, 499, 501, 1_001, 20_000).get(random.nextInt(6));
        return one(List.of("[", "{\"a\":")).equals("[")
                ? "[".repeat(depth) + "]".repeat(depth)
                : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    }

    private String text() {
        return quoted(random.nextInt(4) == 0 ? one(DATES) : any(), random.nextBoolean());
    }

    /** The text as JSON, with escapes for all that is not plain, or with raw bytes. */
    static String quoted(String text, boolean escaped) {
        StringBuilder json = new StringBuilder("\"");
        for (char each : text.toCharArray()) {
            boolean escape = each < ' ' || each == '"' || each == '\\' || escaped && each > 126;
            json.append(escape ? "\\u%04x".formatted((int) each) : String.valueOf(each));
        }
        return json.append('"').toString();
    }
}
