package dev.greenroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What GitHub reads in {@code .github}: workflows, issue forms. It tells of a mistake in them only once it is too late. */
class RepositoryFilesTest {
    private static final Set<String> ACTIONS = Set.of(
            "actions/checkout@v6", "actions/setup-java@v5", "actions/upload-artifact@v7", "actions/download-artifact@v8");

    static List<Path> workflows() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(".github/workflows"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void everyCommandOfAWorkflowIsOneThatThereIs(Path file) throws IOException {
        List<String> mistakes = steps(file).stream()
                .map(step -> (String) step.get("run"))
                .filter(run -> run != null)
                .flatMap(String::lines)
                .map(CommandLines::mistake)
                .flatMap(Optional::stream)
                .toList();
        assertThat(mistakes).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void aWorkflowUsesActionsThatWereChosenAndMayReadAlone(Path file) throws IOException {
        Map<String, Object> workflow = map(load(file));
        assertThat(workflow.get("permissions")).isEqualTo(Map.of("contents", "read"));
        assertThat(map(workflow.get("jobs")).values()).noneMatch(job -> map(job).containsKey("permissions"));
        assertThat(steps(file)).allMatch(step -> step.containsKey("run") != step.containsKey("uses"));
        assertThat(steps(file).stream().map(step -> step.get("uses")).filter(uses -> uses != null)).isSubsetOf(ACTIONS);
    }

    /** Foreign code never runs with rights or secrets, and no foreign name becomes part of a script. */
    @ParameterizedTest
    @MethodSource("workflows")
    void aWorkflowGivesForeignCodeNothing(Path file) throws IOException {
        assertThat(Files.readString(file)).doesNotContain("pull_request_target", "workflow_run", "secrets.");
        for (Map<String, Object> step : steps(file)) {
            assertThat(String.valueOf(step.get("run"))).doesNotContain("${{");
            if (String.valueOf(step.get("uses")).startsWith("actions/checkout@")) {
                assertThat(map(step.get("with")).get("persist-credentials")).isEqualTo(false);
            }
        }
    }

    /** As GitHub's page on the errors of issue forms lists them. */
    @ParameterizedTest
    @ValueSource(strings = {"wrong-answer", "new-question"})
    void anIssueFormIsOneThatGitHubShows(String name) throws IOException {
        Map<String, Object> form = map(load(Path.of(".github/ISSUE_TEMPLATE", name + ".yml")));
        assertThat(form.keySet()).contains("name", "description", "body").isSubsetOf("name", "description", "title", "labels", "body");
        assertThat(List.of(form.get("name"), form.get("description"), form.get("title"))).allMatch(text -> text instanceof String said && !said.isBlank());
        List<Map<String, Object>> fields = new ArrayList<>();
        for (Object part : (List<?>) form.get("body")) {
            Map<String, Object> element = map(part);
            Map<String, Object> attributes = map(element.get("attributes"));
            if (element.get("type").equals("markdown")) {
                assertThat(element.keySet()).containsExactlyInAnyOrder("type", "attributes");
                assertThat(attributes.keySet()).containsExactly("value");
            } else {
                assertThat(element.get("type")).isIn("input", "textarea", "dropdown", "checkboxes");
                assertThat(element.keySet()).containsExactlyInAnyOrder("type", "id", "attributes", "validations");
                assertThat(attributes.keySet()).contains("label").isSubsetOf("label", "description", "placeholder", "options", "value", "render", "multiple");
                assertThat(attributes.containsKey("options")).isEqualTo(element.get("type").equals("dropdown"));
                assertThat(map(element.get("validations")).get("required")).isInstanceOf(Boolean.class);
                fields.add(element);
            }
        }
        assertThat(fields).isNotEmpty();
        assertThat(fields).extracting(field -> field.get("id")).doesNotHaveDuplicates().allMatch(id -> ((String) id).matches("[A-Za-z0-9_-]+"));
        assertThat(fields).extracting(field -> map(field.get("attributes")).get("label")).doesNotHaveDuplicates();
        // These stand for the issue's own in an address that fills the form in.
        assertThat(fields).extracting(field -> field.get("id")).doesNotContain("title", "body", "labels", "template");
    }

    @Test
    void theChooserOfIssuesNamesNothingThatIsNotThere() throws IOException {
        assertThat(map(load(Path.of(".github/ISSUE_TEMPLATE/config.yml"))).keySet()).isSubsetOf(new HashSet<>(List.of("blank_issues_enabled", "contact_links")));
    }

    private static List<Map<String, Object>> steps(Path file) throws IOException {
        List<Map<String, Object>> steps = new ArrayList<>();
        for (Object job : map(map(load(file)).get("jobs")).values()) {
            ((List<?>) map(job).get("steps")).forEach(step -> steps.add(map(step)));
        }
        return steps;
    }

    private static Object load(Path file) throws IOException {
        return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        assertThat(value).isInstanceOf(Map.class);
        return (Map<String, Object>) value;
    }
}
