package dev.greenroom.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command printed, and its exit code. */
record Run(int code, String out, String err) {
    static Run of(String... arguments) {
        return of(false, arguments);
    }

    static Run of(boolean colour, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), colour, arguments);
        return new Run(code, out.toString(), err.toString());
    }
}
