package dev.greenroom.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColourMemoryTest {
    private static final String CODE = "if a < b; then echo \"c & d\"; fi";

    @Test
    void whatWasColouredBeforeIsGivenAgain() {
        ColourMemory first = new ColourMemory();
        Optional<String> coloured = first.highlight(CODE, "bash");
        assertThat(coloured.orElseThrow()).contains("<span class=\"token keyword\">if</span>", "&lt;", "&amp;");

        ColourMemory second = new ColourMemory(first.languages(), first.used());
        assertThat(second.highlight(CODE, "bash")).isEqualTo(coloured);
        assertThat(second.isOther()).isFalse();
    }

    @Test
    void codeIsKnownByItsLanguageToo() {
        ColourMemory memory = new ColourMemory();
        assertThat(memory.highlight("a: 1", "yaml")).isNotEqualTo(memory.highlight("a: 1", "bash"));
    }

    @Test
    void codeWithoutColoursIsRememberedAsThat() {
        ColourMemory first = new ColourMemory();
        assertThat(first.highlight("words", "text")).isEmpty();
        assertThat(first.highlight("words", "no-language")).isEmpty();
        assertThat(first.used().values()).containsExactly(Optional.empty());
        assertThat(new ColourMemory(first.languages(), first.used()).highlight("words", "text")).isEmpty();
    }

    @Test
    void whatIsNotAskedForIsForgotten() {
        ColourMemory first = new ColourMemory();
        first.highlight("a", "bash");
        first.highlight("b", "bash");
        ColourMemory second = new ColourMemory(first.languages(), first.used());
        second.highlight("a", "bash");
        assertThat(second.isOther()).isTrue();
        assertThat(second.used()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "a<script>alert(1)</script>",
            "a<span class=\"token\" onclick=\"x()\"></span>",
            "a</span>",
            "a<span class=\"token keyword\">",
            "a<!-- -->",
            "a<",
            "other"
    })
    void whatSomebodyElseKeptIsNotBelieved(String forged) {
        ColourMemory honest = new ColourMemory();
        Optional<String> coloured = honest.highlight("a", "bash");
        Map<ColourMemory.Key, Optional<String>> kept = new HashMap<>(honest.used());
        kept.replaceAll((key, html) -> Optional.of(forged));
        assertThat(new ColourMemory(List.copyOf(honest.languages()), kept).highlight("a", "bash")).isEqualTo(coloured);
    }
}
