package dev.greenroom.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

/**
 * Writes a path as addresses need it: UTF-8, with everything percent-encoded that a path does not hold as it is.
 *
 * <p>{@code *} and {@code :} are encoded too, because redirect files read them as wildcards. What is encoded already
 * stays as it is, so that an address copied from a browser means what it meant there.
 */
final class PercentEncoding {
    private static final String KEPT = "-._~/!$&'()+,;=@";

    private PercentEncoding() {}

    static String encode(String path) {
        StringBuilder encoded = new StringBuilder();
        byte[] bytes = path.getBytes(UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xFF);
            if (isLetterOrDigit(c) || KEPT.indexOf(c) >= 0 || isEncoded(bytes, i)) {
                encoded.append(c);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static boolean isEncoded(byte[] bytes, int i) {
        return bytes[i] == '%' && i + 2 < bytes.length && isHex(bytes[i + 1]) && isHex(bytes[i + 2]);
    }

    private static boolean isHex(byte b) {
        return Character.digit((char) (b & 0xFF), 16) >= 0;
    }
}
