package dev.greenroom.cli;

import dev.greenroom.content.WorkTree;
import dev.greenroom.problem.Problem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How {@code check} prints problems: for people, or for programs that show them elsewhere. */
enum ProblemFormat {
    TEXT("text"),
    JSON("json"),
    GITHUB("github"),
    SARIF("sarif");

    private final String label;

    ProblemFormat(String label) {
        this.label = label;
    }

    /** Prints to the standard output what programs read; not for {@link #TEXT}. */
    void print(List<Problem> problems, Path source, PrintWriter out) {
        switch (this) {
            case JSON -> out.println(ProblemJson.of(problems));
            case GITHUB -> new GitHubReport(out, prefix(source)).print(problems);
            case SARIF -> out.println(SarifLog.of(problems, prefix(source)));
            default -> throw new IllegalStateException("people read the error output");
        }
        out.flush();
    }

    /** From the root of the repository, where GitHub looks for files; without git, from where the caller stands. */
    private static String prefix(Path source) {
        return new WorkTree(source).prefix().orElseGet(() -> source.isAbsolute() ? "" : ProblemReport.prefix(source));
    }

    /** Reads one from the command line. */
    static final class Reader implements ITypeConverter<ProblemFormat> {
        @Override
        public ProblemFormat convert(String written) {
            return Arrays.stream(values())
                    .filter(format -> format.label.equals(written))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "there is no format `" + written + "`; use text, json, github or sarif"));
        }
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return label;
    }
}
