package dev.greenroom.conformance;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The W3C's HTML checker, which runs within the test. */
final class HtmlValidator {
    /** The rules of HTML, with the RDFa Lite attributes that Open Graph stands in. */
    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    /** flexmark closes void elements as XHTML does, as in {@code <br />}: without effect, and no one's mistake. */
    private static final String TRAILING_SLASH = "Trailing slash on void elements has no effect";

    private final Findings findings = new Findings();
    private final SimpleDocumentValidator validator = new SimpleDocumentValidator();

    HtmlValidator() {
        try {
            validator.setUpMainSchema(SCHEMA, findings);
            validator.setUpValidatorAndParsers(findings, false, false);
        } catch (Exception e) {
            throw new IllegalStateException("the HTML checker did not start", e);
        }
    }

    /** Errors and warnings of a page, each as {@code /path:line: message}. */
    List<String> check(Published.Page page) {
        findings.begin(page.toString());
        try {
            InputSource source = new InputSource(new StringReader(page.html()));
            source.setSystemId("https://page.example/" + page.path());
            validator.checkHtmlInputSource(source);
        } catch (Exception e) {
            throw new IllegalStateException("the HTML checker gave up on " + page, e);
        }
        return List.copyOf(findings.messages);
    }

    /** Collects what the checker says of the page at hand. */
    private static final class Findings implements ErrorHandler {
        private final List<String> messages = new ArrayList<>();
        private String page = "";

        void begin(String name) {
            page = name;
            messages.clear();
        }

        @Override
        public void warning(SAXParseException finding) {
            add("warning", finding);
        }

        @Override
        public void error(SAXParseException finding) {
            add("error", finding);
        }

        @Override
        public void fatalError(SAXParseException finding) {
            add("fatal error", finding);
        }

        private void add(String kind, SAXParseException finding) {
            if (!finding.getMessage().startsWith(TRAILING_SLASH)) {
                messages.add(page + ":" + finding.getLineNumber() + ": " + kind + ": " + finding.getMessage());
            }
        }
    }
}
