package dev.greenroom.code;

import dev.greenroom.model.Snippet;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.util.ScriptReader;

/**
 * Runs an answer's standard SQL, fence after fence, on one fresh database of H2 in memory.
 *
 * <p>A stated output is a table of the last statement's rows, cells between {@code |}; {@code ```sql error} must fail.
 */
final class SqlCode implements AutoCloseable {
    private final Connection connection;

    SqlCode() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:");
    }

    Finding check(Snippet snippet) {
        try {
            Optional<List<List<String>>> rows = run(snippet.code());
            if (snippet.says("error")) {
                return Finding.wrong("runs, and is said to fail");
            }
            return snippet.output().map(output -> compare(output, rows)).orElse(Finding.RIGHT);
        } catch (SQLException e) {
            return snippet.says("error") ? Finding.RIGHT : Finding.wrong(e.getMessage());
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** The rows of the last statement, headed by the names of their columns; empty where it gives none. */
    private Optional<List<List<String>>> run(String code) throws SQLException {
        Optional<List<List<String>>> last = Optional.empty();
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements(code)) {
                last = statement.execute(sql) ? Optional.of(rows(statement.getResultSet())) : Optional.empty();
            }
        }
        return last;
    }

    private static List<String> statements(String code) {
        ScriptReader reader = new ScriptReader(new StringReader(code));
        reader.setSkipRemarks(true);
        return Stream.generate(reader::readStatement)
                .takeWhile(sql -> sql != null)
                .filter(sql -> !sql.isBlank())
                .toList();
    }

    private static List<List<String>> rows(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            head.add(columns.getColumnLabel(i).toLowerCase(Locale.ROOT));
        }
        rows.add(head);
        while (result.next()) {
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                String cell = result.getString(i);
                row.add(cell == null ? "NULL" : cell.strip());
            }
            rows.add(row);
        }
        return rows;
    }

    private static Finding compare(String output, Optional<List<List<String>>> rows) {
        if (rows.isEmpty()) {
            return Finding.wrong("gives no rows, and is said to");
        }
        List<List<String>> said = table(output);
        List<List<String>> given = rows.get();
        return equal(said, given)
                ? Finding.RIGHT
                : Finding.wrong("is said to give\n" + text(said) + "\nand gives\n" + text(given));
    }

    /** Lines of cells; the rule below the head and a count of rows behind the last say nothing. */
    private static List<List<String>> table(String output) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : output.lines().toList()) {
            if (!line.isBlank() && !line.matches("[-+| ]+|\\(\\d+ rows?\\)")) {
                String cells = line.strip().replaceAll("^\\||\\|$", "");
                rows.add(Stream.of(cells.split("\\|", -1)).map(String::strip).collect(Collectors.toCollection(ArrayList::new)));
            }
        }
        if (!rows.isEmpty()) {
            rows.get(0).replaceAll(name -> name.toLowerCase(Locale.ROOT));
        }
        return rows;
    }

    private static boolean equal(List<List<String>> said, List<List<String>> given) {
        if (said.size() != given.size()) {
            return false;
        }
        for (int i = 0; i < said.size(); i++) {
            List<String> one = said.get(i);
            List<String> other = given.get(i);
            boolean same = one.size() == other.size();
            for (int j = 0; same && j < one.size(); j++) {
                same = isBoolean(other.get(j)) ? one.get(j).equalsIgnoreCase(other.get(j)) : one.get(j).equals(other.get(j));
            }
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBoolean(String cell) {
        return cell.equals("TRUE") || cell.equals("FALSE");
    }

    private static String text(List<List<String>> rows) {
        return rows.stream().map(row -> String.join(" | ", row)).collect(Collectors.joining("\n"));
    }
}
