package dev.greenroom.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.model.Addresses;
import dev.greenroom.problem.Source;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes in templates, each told at its template. */
class TemplatesTest {
    private final Map<String, Source> sources = new TreeMap<>();

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', value = {
        "{{ title | day }} ~ a date is asked for, and `Prep` is given",
        "{{ none | code }} ~ a text is asked for, and nothing is given",
        "{{ count('a', 'b') }} ~ a number is asked for, and `a` is given",
        "{{ href(5) }} ~ a text is asked for, and `5` is given",
        "{{ asset() }} ~ a text is asked for, and nothing is given",
        "{{ asset('none.css') }} ~ there is no static file `none.css`",
        "{% include title %} ~ template error",
        "{% include 'page.html' %} ~ the template includes or extends itself without end",
    })
    void mistakeIsToldAtTheTemplate(String template, String message) {
        add("page.html", template);

        assertThatThrownBy(() -> templates().render("page.html", variables()))
                .isInstanceOf(Templates.Failure.class)
                .hasMessageContaining("templates/page.html")
                .hasMessageContaining(message);
    }

    @Test
    void templatesThatExtendEachOtherAreTold() {
        add("page.html", "{% extends 'other.html' %}{% block a %}{% endblock %}");
        add("other.html", "{% extends 'page.html' %}{% block a %}{% endblock %}");

        assertThat(templates().check()).isEmpty();
        assertThatThrownBy(() -> templates().render("page.html", variables())).isInstanceOf(Templates.Failure.class);
    }

    private void add(String name, String text) {
        sources.put(name, new Source("templates/" + name, text));
    }

    private Templates templates() {
        return new Templates(sources, new TemplateFunctions(new Addresses("https://prep.example/"), Map.of()));
    }

    private static Map<String, Object> variables() {
        Map<String, Object> variables = new TreeMap<>();
        variables.put("title", "Prep");
        variables.put("none", null);
        return variables;
    }
}
