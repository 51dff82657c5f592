package dev.greenroom.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.model.Json;
import dev.greenroom.model.Mistake;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a mistake in data and markup, and on which line it is told. */
class CodeRulesTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "<div><p>a</div>", "<ul><li>a<li>b</ul>", "<!doctype html><title>x</title><p>y", "<button disabled>x</button>", "<img src=x/>",
        "<my-el><template><slot></slot></template></my-el>", "<script>let a = 1 < 2;</script>"})
    void htmlAsItIsWrittenIsRight(String code) {
        assertThat(MarkupCode.html(code)).isEmpty();
    }

    @Test
    void aTagThatClosesNothingIsToldAtItsLine() {
        assertThat(MarkupCode.html("<div>\n<span>x</div>")).contains(new Mistake(2, "`</div>` closes nothing that may be closed here"));
        assertThat(MarkupCode.html("<form>\n<input>\n</form>\n</form>")).get().extracting(Mistake::line).isEqualTo(4);
        assertThat(MarkupCode.html("<a href='x'>")).contains(new Mistake(1, "something is never closed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a><b/></a>", "<x:a y:z='1'/>", "<dependency>1</dependency>\n<dependency>2</dependency>", "<?xml version='1.0'?>\n<a/>"})
    void piecesOfXmlAreRight(String code) {
        assertThat(MarkupCode.xml(code)).isEmpty();
    }

    @Test
    void xmlIsReadStrictlyAndWithoutEntities() {
        assertThat(MarkupCode.xml("<a>\n<b></a>")).get().extracting(Mistake::line).isEqualTo(2);
        assertThat(MarkupCode.xml("<a b=c/>")).isNotEmpty();
        assertThat(MarkupCode.xml("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>")).isNotEmpty();
    }

    @Test
    void jsonIsOneStrictValue() {
        assertThat(Json.mistake("{\"a\": [1, 2.5, null]}")).isEmpty();
        assertThat(Json.mistake("[1,\n2,]")).contains(new Mistake(2, "unexpected character (']'): expected a valid value"));
        assertThat(Json.mistake("{}\n{}")).contains(new Mistake(2, "a second value"));
        assertThat(Json.mistake("")).contains(new Mistake(1, "it is empty"));
        assertThat(Json.mistake("{\"a\": 1,\n\"a\": 2}")).get().extracting(Mistake::line).isEqualTo(2);
        assertThat(Json.mistake("// a note\n{}")).contains(new Mistake(1, "unexpected character ('/'): maybe a (non-standard) comment?"));
    }

    @Test
    void aLongMessageIsCut() {
        assertThat(Mistake.of(0, "X".repeat(500))).extracting(Mistake::line, mistake -> mistake.message().length()).containsExactly(1, 142);
        assertThat(Optional.of(Mistake.of(3, null).message())).contains("it can't be read");
    }
}
