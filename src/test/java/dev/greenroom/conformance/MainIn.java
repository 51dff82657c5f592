package dev.greenroom.conformance;

import dev.greenroom.cli.Main;
import java.util.Arrays;
import java.util.Locale;

/** The program on a machine of another language: {@code LANGUAGE ARGUMENT…}; its properties can't name every language. */
final class MainIn {
    private MainIn() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.forLanguageTag(arguments[0]));
        Main.main(Arrays.copyOfRange(arguments, 1, arguments.length));
    }
}
