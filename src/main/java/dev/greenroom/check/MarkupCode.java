package dev.greenroom.check;

import dev.greenroom.model.Mistake;
import java.io.StringReader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;

/** Reads an answer's XML and HTML; what stands there is often a piece of a document. */
final class MarkupCode {
    private static final int MOST_ERRORS = 100;
    private static final Pattern END_TAG = Pattern.compile("</[^>\\]]*>");

    private MarkupCode() {}

    static Optional<Mistake> xml(String code) {
        boolean whole = code.stripLeading().startsWith("<?xml") || code.stripLeading().startsWith("<!DOCTYPE");
        // On one line with the code, so that lines keep their numbers.
        String document = whole ? code.stripLeading() : "<piece>" + code + "</piece>";
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // A piece uses prefixes that are declared elsewhere.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(document));
            while (reader.hasNext()) {
                reader.next();
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            return Optional.of(Mistake.of(line, said(e).replace("</piece>", "the end")));
        }
    }

    /** What stands behind the position in the parser's message. */
    private static String said(XMLStreamException e) {
        return e.getMessage() == null ? "" : e.getMessage().replaceFirst("(?s)^ParseError at .*?Message: ", "");
    }

    /** Browsers make something of every HTML; a tag that ends nothing, or never ends, is a mistake even so. */
    static Optional<Mistake> html(String code) {
        Parser parser = Parser.htmlParser().setTrackErrors(MOST_ERRORS).setTrackPosition(true);
        parser.parseInput(code, "");
        return parser.getErrors().stream()
                .filter(error -> error.getErrorMessage().matches("(?s).*(EndTag|end of file|EOF).*"))
                .findFirst()
                .map(error -> new Mistake(line(code, error), said(error)));
    }

    private static String said(ParseError error) {
        Matcher endTag = END_TAG.matcher(error.getErrorMessage());
        return endTag.find() ? "`" + endTag.group() + "` closes nothing that may be closed here" : "something is never closed";
    }

    private static int line(String code, ParseError error) {
        return 1 + (int) code.substring(0, Math.min(error.getPosition(), code.length())).chars().filter(c -> c == '\n').count();
    }
}
