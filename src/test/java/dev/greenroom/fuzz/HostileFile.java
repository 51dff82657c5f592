package dev.greenroom.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes a question's file as bytes: fields that are wrong in every way, a hostile body, and then perhaps damage to both. */
final class HostileFile {
    private static final List<String> FIELDS = List.of("title", "short", "tags", "reviewed", "sources", "aliases", "draft");

    private static final List<String> ADDRESSES = List.of(
            "../../../../../tmp/escaped", "/../escaped", "..", ".", "a/../../../escaped", "%2e%2e/escaped", "..\\escaped", "/etc/passwd", "//host/x", "C:\\escaped",
            "old-name", "/evil/old-name", "evil", "index.html", "assets", "a//b", "search", "_headers", "CON", "nul.txt", "a b", "x\\ny", "https://a.b/../c", "/*", ":splat", "*", "/evil/* 200!");

    private static final List<String> BOMBS = List.of(
            "a: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nd: [*c,*c,*c,*c]\n",
            "a: &a [*a]\n", "&x title: *x\n", "<<: *x\n", "!!java.lang.Runtime {}\n", "!!binary x\n", "? [a, b]\n: c\n", "title: |\n  a\n   b\n", "title: >-\n\n\n a\n", "%YAML 9.9\n", "--- a\n", "a: b: c\n", "\ta: b\n", "- a\n- b\n", "title: \"\\u0000\\ud800\"\n", "title: \"\\x1b[31m\"\n", "title: '\n", "title: [\n", "{a: b, c: {d: [e\n", "title: !x y\n", "1.10: no\n", "'': ''\n");

    private HostileFile() {}

    static byte[] of(Random random) {
        byte[] bytes = text(random).getBytes(random.nextInt(40) == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
        return random.nextInt(4) == 0 ? damaged(bytes, random) : bytes;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        text.append(random.nextInt(20) == 0 ? "\uFEFF" : "");
        text.append(random.nextInt(50) == 0 ? HostileText.of(random) : "---\n");
        List<String> fields = new ArrayList<>(FIELDS);
        fields.removeIf(field -> random.nextInt(field.equals("title") || field.equals("short") || field.equals("reviewed") ? 20 : 2) == 0);
        fields.forEach(field -> text.append(field(field, random)));
        if (random.nextInt(10) == 0) {
            text.append(bomb(random));
        }
        text.append(random.nextInt(30) == 0 ? "" : "---\n");
        text.append(HostileText.of(random));
        if (random.nextInt(3) == 0) {
            text.append("\n\n## Follow-ups\n- ").append(HostileText.of(random)).append("\n\n## Pitfalls\n- ").append(HostileText.of(random));
        }
        String made = text.append(random.nextInt(10) == 0 ? "" : "\n").toString();
        return random.nextInt(10) == 0 ? made.replace("\n", random.nextBoolean() ? "\r\n" : "\r") : made;
    }

    private static String field(String name, Random random) {
        return switch (name) {
            case "reviewed" -> "reviewed: " + (random.nextInt(10) == 0 ? quoted(HostileText.line(random)) : "2026-11-23") + "\n";
            case "draft" -> "draft: " + (random.nextInt(5) == 0 ? "maybe" : "false") + "\n";
            case "tags" -> "tags: [networking, " + (random.nextInt(5) == 0 ? quoted(ADDRESSES.get(random.nextInt(ADDRESSES.size()))) : "tag-" + random.nextInt(9)) + "]\n";
            case "aliases" -> "aliases:\n  - " + quoted(ADDRESSES.get(random.nextInt(ADDRESSES.size()))) + "\n";
            case "sources" -> "sources:\n  - title: " + quoted(HostileText.line(random)) + "\n    url: "
                    + quoted(random.nextInt(3) == 0 ? ADDRESSES.get(random.nextInt(ADDRESSES.size())) : "https://docs.example/" + random.nextInt(99)) + "\n";
            default -> name + ": " + quoted(random.nextInt(30) == 0 ? HostileText.of(random).replaceAll("[\\r\\n]", " ") : HostileText.line(random)) + "\n";
        };
    }

    private static String bomb(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> "a: " + "[".repeat(HostileText.upTo(random, 10_000)) + "\n";
            case 1 -> "a: " + "{b: ".repeat(HostileText.upTo(random, 10_000)) + "\n";
            case 2 -> ("k" + random.nextInt(9) + ": [" + "x, ".repeat(HostileText.upTo(random, 20_000)) + "x]\n");
            default -> BOMBS.get(random.nextInt(BOMBS.size()));
        };
    }

    /** As a YAML scalar; the signs that YAML knows nothing of stay as they are. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        int at = random.nextInt(bytes.length + 1);
        int length = random.nextInt(Math.min(200, bytes.length - at + 1));
        damaged.write(bytes, 0, at);
        switch (random.nextInt(5)) {
            case 0 -> damaged.write(random.nextInt(256));
            case 1 -> damaged.writeBytes(new byte[] {(byte) 0xC0, (byte) 0x80});
            case 2 -> damaged.writeBytes(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
            case 3 -> damaged.write(bytes, at, length);
            default -> at += length;
        }
        if (random.nextInt(6) > 0) {
            damaged.write(bytes, at, bytes.length - at);
        }
        return damaged.toByteArray();
    }
}
