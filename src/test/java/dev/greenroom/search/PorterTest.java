package dev.greenroom.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

class PorterTest {
    private static final String[] STEMS = (""
                    + "a ab abl adopt agr apolog argu at avail bal be bel bl boll cach cal call can car cat "
                    + "ceas clas cloud col com compil comput con conflat control cr cry cub dat decid defin "
                    + "deploy di die disk do e ed eed effect elast ell em end er euph ev ex exten fail fall fe "
                    + "fil fizz fl for form fr free gener geo go goo happ hat he hidd hiss hop hopp i im in ion "
                    + "is it iz jump key kubernet lat lay log ly ma mat member mi mod motor my n nation ne new "
                    + "o of off oil on op oper opp or ow ox parti pass pay pl play plea policy pon port pos pr "
                    + "prob quer queu qui re replac rol roll run s sched scal see sens sh si siz sky sl snow "
                    + "spy st stat stor str sy syz tall tan ti tr tra troubl try us val vi voll vy wat wax will "
                    + "wor x y yell yy z zon")
            .split(" ");
    private static final String[] ENDINGS = (""
                    + " s es ies ss sses e ed eed ing ingly y ly al ally ation ational ations ator ators alism "
                    + "aliti ality anci ancy ance ant ate ated ative atively able ably bli bly eli ely ement "
                    + "ements ence enci ency ent ently entli er ers est ful fulness fully ible ic ical ically "
                    + "icate iciti icity ies ing ings ion ions ism isms ist iti ity ive iveness iviti ivity "
                    + "ization izations ize ized izer izing biliti bility logi logy ment ments ness nesses ou "
                    + "ous ously ousli ousness sion tion tional tions ll lle led ling pping tted zzed bled ated "
                    + "ized wed xed yed")
            .split(" ", -1);

    @Test
    void theBrowserStemsAsLuceneDoes() throws IOException {
        List<String> words = List.copyOf(words());
        System.out.println("Porter's algorithm compared on " + words.size() + " words");
        try (Client client = new Client()) {
            assertThat(client.stems(words)).isEqualTo(lucene(words));
        }
    }

    private static Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        for (String stem : STEMS) {
            for (String ending : ENDINGS) {
                words.add(stem + ending);
                words.add(stem + "at" + ending);
                words.add(stem + ending + "ed");
                words.add(stem + ending + "ing");
            }
        }
        Random random = new Random(1);
        String letters = "aeiouylstbcdrnwxz5é+.";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder word = new StringBuilder();
            for (int length = 1 + random.nextInt(8); length > 0; length--) {
                word.append(letters.charAt(random.nextInt(letters.length())));
            }
            words.add(word + ENDINGS[random.nextInt(ENDINGS.length)]);
        }
        return words;
    }

    private static List<String> lucene(List<String> words) throws IOException {
        WhitespaceTokenizer tokenizer = new WhitespaceTokenizer();
        tokenizer.setReader(new StringReader(String.join(" ", words)));
        List<String> stems = new ArrayList<>();
        try (TokenStream stream = new PorterStemFilter(tokenizer)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                stems.add(term.toString());
            }
            stream.end();
        }
        return stems;
    }
}
