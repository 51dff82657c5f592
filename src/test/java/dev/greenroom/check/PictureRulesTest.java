package dev.greenroom.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.model.Output;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureRulesTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "<script>alert(1)</script>",
        "<s:ScRiPt xmlns:s='http://www.w3.org/2000/svg'/>",
        "<g><foreignObject><p>x</p></foreignObject></g>",
        "<rect onload='alert(1)'/>",
        "<a href='https://elsewhere.example/'><text>x</text></a>",
        "<a xlink:href=' javascript:alert(1)'/>",
        "<a href='/aws/'/>",
        "<image href='data:image/svg+xml,x'/>",
        "<a><set attributeName='xlink:href' to='javascript:alert(1)'/></a>"
    })
    void whatDoesMoreThanDrawIsRefused(String part) {
        assertThat(check("<svg xmlns='http://www.w3.org/2000/svg'>" + part + "</svg>")).hasSize(1);
    }

    @Test
    void entitiesAndOtherEncodingsAreRefused() {
        assertThat(check("<!DOCTYPE svg [<!ENTITY x '<script/>'>]><svg>&x;</svg>"))
                .extracting(Problem::message)
                .containsExactly("an SVG picture can't have `<!ENTITY`");
        assertThat(check("<?xml version='1.0' encoding='UTF-16'?><svg/>")).hasSize(1);
        assertThat(check("<\0s\0v\0g\0/\0>\0")).hasSize(1);
    }

    @Test
    void aPlainDrawingPasses() {
        String drawing =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
                  <style>.a { fill: red }</style><use xlink:href="#a"/><path d="M0 0" style="fill:url(#a)"/>
                  <image href="data:image/png;base64,AAAA"/><animate attributeName="r" to="5"/>
                </svg>
                """;
        assertThat(check(drawing)).isEmpty();
    }

    @Test
    void theProblemStandsAtTheElement() {
        assertThat(check("<svg>\n  <script/>\n</svg>"))
                .extracting(problem -> problem.place() + ": " + problem.message())
                .containsExactly("content/aws/vpc.svg:2:3: an SVG picture can't have the element `script`");
    }

    private static List<Problem> check(String svg) {
        return PictureRules.check(List.of(new Output(
                "aws/vpc.svg", svg.getBytes(StandardCharsets.UTF_8), Source.named("content/aws/vpc.svg").place())));
    }
}
