package dev.greenroom.conformance;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The W3C's EPUB checker, which runs within the test. */
final class EpubValidator {
    private EpubValidator() {}

    /** Errors and warnings of a book, each as {@code file in the book:line: message}. */
    static List<String> check(String name, byte[] epub) {
        Findings findings = new Findings();
        EpubCheck checker = new EpubCheck(new ByteArrayInputStream(epub), findings, name);
        checker.setLocale(Locale.ENGLISH);
        checker.doValidate();
        return List.copyOf(findings.messages);
    }

    /** Collects what the checker says. */
    private static final class Findings extends MasterReport {
        private final List<String> messages = new ArrayList<>();

        @Override
        public void message(Message message, EPUBLocation location, Object... arguments) {
            if (message.getSeverity() != Severity.USAGE && message.getSeverity() != Severity.INFO) {
                messages.add(location.getPath() + ":" + location.getLine() + ": " + message.getID() + " " + message.getMessage(arguments));
            }
        }

        @Override
        public void info(String resource, FeatureEnum feature, String value) {}

        @Override
        public int generate() {
            return 0;
        }

        @Override
        public void initialize() {}
    }
}
