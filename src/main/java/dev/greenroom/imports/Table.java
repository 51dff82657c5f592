package dev.greenroom.imports;

import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Source;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of cells in a text: quoted as RFC 4180 says, and somewhat looser. */
final class Table {
    private Table() {}

    /** Quotes that don't come out even: where a cell ends can't be told. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Unreadable(Problem problem, Throwable cause) {
            super(problem.message(), cause);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    /** @param line in the file where it begins, from 1 */
    record Row(int line, List<String> cells) {
        /** The cell of a column from 0; blank where the row ends before it. */
        String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }

    /**
     * @param from offset of the first row
     * @throws Unreadable at the place where the quotes don't come out even
     */
    static List<Row> read(Source source, int from, char separator) {
        CSVFormat format = CSVFormat.Builder.create().setDelimiter(separator).setQuote('"').setIgnoreEmptyLines(true).setLenientEof(false).setTrailingData(true).get();
        List<Row> rows = new ArrayList<>();
        int line = source.place(from, from).line();
        CSVParser parser = null;
        try (CSVParser opened = CSVParser.builder().setReader(new StringReader(source.text().substring(from))).setFormat(format).get()) {
            parser = opened;
            for (CSVRecord row : opened) {
                int at = source.place(from + (int) row.getCharacterPosition(), from).line();
                rows.add(new Row(at, List.copyOf(row.toList())));
            }
        } catch (IOException | UncheckedIOException e) {
            int last = rows.isEmpty() ? line : rows.get(rows.size() - 1).line() + 1;
            String found = parser == null ? "" : " (read up to line " + (line - 1 + parser.getCurrentLineNumber()) + ")";
            throw new Unreadable(
                    Rule.UNREADABLE_LIST.at(
                            source.linePlace(Math.min(last, source.lineCount())),
                            "a row can't be read: a quote that begins here or below is never closed" + found,
                            "a quote within quotes is written twice; a cell that begins with a quote ends with one"),
                    e);
        }
        return rows;
    }
}
