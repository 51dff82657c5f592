package dev.greenroom.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class XmlTest {
    @Test
    void markupIsEscapedInTextAndAttributes() {
        assertThat(new Xml().text("a", "1 < 2 && \"x\" ]]>", "b", "<\">").end())
                .endsWith("\n<a b=\"&lt;&quot;&gt;\">1 &lt; 2 &amp;&amp; &quot;x&quot; ]]&gt;</a>\n");
    }

    @Test
    void charactersThatXmlForbidsAreDroppedAndAllOthersSurvive() throws Exception {
        String text = "tab\t line\n return\r nul\u0000 bell\u0007 lone\uD83D half\uDE00 whole\uD83D\uDE00 \uFFFE\uFFFF\u0085é";

        String read = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(new Xml().text("a", text).end())))
                .getDocumentElement()
                .getTextContent();

        assertThat(read).isEqualTo("tab\t line\n return\r nul bell lone half whole\uD83D\uDE00 \u0085é");
    }
}
