package dev.greenroom.render;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NodeVisitor;
import com.vladsch.flexmark.util.ast.VisitHandler;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.html.MutableAttributes;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.greenroom.model.Passage;
import dev.greenroom.model.Snippet;
import dev.greenroom.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns Markdown as GitHub writes it into HTML: tables, strikethrough, task lists, footnotes, bare addresses and
 * alerts ({@code > [!NOTE]}); ids for headings; code with the name of its language.
 *
 * <p>The result is not safe yet: raw HTML passes, and {@link Cleaner} takes it from there. So that what is found later
 * can be placed, the HTML says where it comes from: {@code data-at="offset"} on headings, links and pictures, a comment
 * {@code <!--at:offset:length-->} before raw HTML and code, in UTF-16 units from the start of the Markdown. Safe for several
 * threads.
 */
final class Markdown {
    private static final Pattern ALERT = Pattern.compile("\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)]\\s*", Pattern.CASE_INSENSITIVE);
    private static final Set<Class<? extends Node>> PLACED =
            Set.of(Link.class, LinkRef.class, Image.class, ImageRef.class, AutoLink.class);

    private static final Set<Class<? extends Node>> VERBATIM = Set.of(
            FencedCodeBlock.class,
            IndentedCodeBlock.class,
            Code.class,
            HtmlBlock.class,
            HtmlCommentBlock.class,
            HtmlInline.class,
            HtmlInlineComment.class,
            HardLineBreak.class);

    private static final Pattern HTML_ADDRESS = Pattern.compile("\\s(?:href|src)\\s*=\\s*\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

    private final Parser parser;
    private final HtmlRenderer renderer;

    Markdown() {
        MutableDataSet options = new MutableDataSet()
                .set(
                        Parser.EXTENSIONS,
                        List.of(
                                TablesExtension.create(),
                                StrikethroughExtension.create(),
                                TaskListExtension.create(),
                                FootnoteExtension.create(),
                                AutolinkExtension.create()))
                .set(TablesExtension.COLUMN_SPANS, false)
                .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
                .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                // A checkbox that can't be ticked is a picture of one: no form control, no label needed.
                .set(TaskListExtension.ITEM_DONE_MARKER, "<span class=\"task-box\">\u2611</span> ")
                .set(TaskListExtension.ITEM_NOT_DONE_MARKER, "<span class=\"task-box\">\u2610</span> ")
                .set(FootnoteExtension.FOOTNOTE_BACK_REF_STRING, "\u21a9\ufe0e")
                // The cleaner judges addresses, and tells what it drops.
                .set(HtmlRenderer.SUPPRESSED_LINKS, "")
                .set(HtmlRenderer.GENERATE_HEADER_ID, true)
                .set(HtmlRenderer.RENDER_HEADER_ID, true)
                .set(HtmlRenderer.HEADER_ID_GENERATOR_NO_DUPED_DASHES, true);
        this.parser = Parser.builder(options)
                .customInlineParserFactory(InlineParser::new)
                // Comes with flexmark's own inline parser only.
                .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
                .build();
        this.renderer = HtmlRenderer.builder(options)
                .nodeRendererFactory(ignored -> new Nodes())
                .attributeProviderFactory(new IndependentAttributeProviderFactory() {
                    @Override
                    public AttributeProvider apply(LinkResolverContext context) {
                        return Markdown::addAttributes;
                    }
                })
                .build();
    }

    /** Markdown as it was read: its HTML, and the addresses that stand in it. */
    record Text(String html, List<Address> addresses) {}

    /** The address of a link or picture, from offset {@code start} up to {@code end} of the Markdown. */
    record Address(int start, int end, String text) {}

    /** @throws Bounds.Unreadable where that would take too long */
    Text read(Passage passage) {
        Node document = parsed(passage);
        List<Address> addresses = addresses(document);
        return new Text(renderer.render(document), addresses);
    }

    private Node parsed(Passage passage) {
        Node document = parser.parse(BasedSequence.of(Bounds.of(passage)));
        Bounds.check(document, passage);
        return document;
    }

    /** In their order; those of links that are written out by themselves are absolute already. */
    private static List<Address> addresses(Node document) {
        List<Address> addresses = new ArrayList<>();
        for (Node node : document.getDescendants()) {
            if (node instanceof LinkNodeBase link && !(node instanceof AutoLink) && !link.getUrl().isEmpty()) {
                addresses.add(new Address(link.getUrl().getStartOffset(), link.getUrl().getEndOffset(), link.getUrl().unescape()));
            } else if (node instanceof HtmlInline || node instanceof HtmlBlock) {
                Matcher attribute = HTML_ADDRESS.matcher(node.getChars());
                while (attribute.find()) {
                    int start = node.getStartOffset();
                    addresses.add(new Address(start + attribute.start(1), start + attribute.end(1), Escaping.unescapeHtml(attribute.group(1))));
                }
            }
        }
        addresses.sort(Comparator.comparingInt(Address::start));
        return List.copyOf(addresses);
    }

    /** A passage itself, with other addresses in the places of those that were found in its text. */
    static String readdressed(Passage passage, List<Address> addresses, UnaryOperator<String> other) {
        StringBuilder text = new StringBuilder();
        int copied = passage.from();
        for (Address address : addresses) {
            if (address.start() >= copied && address.end() <= passage.to()) {
                text.append(passage.text(), copied, address.start()).append(other.apply(address.text()));
                copied = address.end();
            }
        }
        return text.append(passage.text(), copied, passage.to()).toString();
    }

    /**
     * The fenced code of a passage in its order, each by itself.
     *
     * @throws Bounds.Unreadable where finding it would take too long
     */
    List<Snippet> fences(Passage passage) {
        List<Snippet> fences = new ArrayList<>();
        new NodeVisitor(new VisitHandler<>(FencedCodeBlock.class, node -> fences.add(fence(node, passage))))
                .visit(parsed(passage));
        return fences;
    }

    private static Snippet fence(FencedCodeBlock node, Passage passage) {
        BasedSequence at = node.getInfo().isEmpty() ? node.getOpeningMarker() : node.getInfo();
        List<String> words = words(node);
        return new Snippet(
                words.get(0).toLowerCase(Locale.ROOT),
                words.subList(1, words.size()),
                node.getContentChars().normalizeEOL(),
                Optional.empty(),
                passage.place(at.getStartOffset(), at.getEndOffset()));
    }

    /** What stands behind the fence; the first word names the language, and may be empty. */
    private static List<String> words(FencedCodeBlock node) {
        return List.of(node.getInfo().unescape().strip().split("\\s+"));
    }

    /** Where every character counts: code, raw HTML, line ends that break a line, and headings of several, whose ids have their blanks. */
    List<Span> verbatim(Passage passage) {
        List<Span> spans = new ArrayList<>();
        for (Node node : parsed(passage).getDescendants()) {
            if (VERBATIM.contains(node.getClass())) {
                spans.add(new Span(node.getStartOffset(), node.getEndOffset()));
            } else if (node instanceof Heading heading && heading.getText().indexOf('\n') >= 0) {
                spans.add(new Span(heading.getText().getStartOffset(), heading.getText().getEndOffset()));
            }
        }
        return List.copyOf(spans);
    }

    private static void addAttributes(Node node, AttributablePart part, MutableAttributes attributes) {
        boolean heading = node instanceof Heading && part == AttributablePart.NODE;
        if (heading || PLACED.contains(node.getClass()) && part == AttributablePart.LINK) {
            attributes.replaceValue("data-at", String.valueOf(node.getStartOffset()));
        }
        if (node instanceof TableCell cell && attributes.contains("align")) {
            attributes.remove("align");
            attributes.replaceValue("class", "align-" + cell.getAlignment().name().toLowerCase(Locale.ROOT));
        }
    }

    /** The nodes whose HTML is ours. */
    private static final class Nodes implements NodeRenderer {
        @Override
        public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
            return Set.of(
                    new NodeRenderingHandler<>(FencedCodeBlock.class, this::fence),
                    new NodeRenderingHandler<>(IndentedCodeBlock.class, this::indentedCode),
                    new NodeRenderingHandler<>(BlockQuote.class, this::quote),
                    new NodeRenderingHandler<>(HtmlBlock.class, this::rawBlock),
                    new NodeRenderingHandler<>(HtmlInline.class, this::rawInline),
                    new NodeRenderingHandler<>(HtmlCommentBlock.class, (node, context, html) -> {}),
                    new NodeRenderingHandler<>(HtmlInlineComment.class, (node, context, html) -> {}));
        }

        private void fence(FencedCodeBlock node, NodeRendererContext context, HtmlWriter html) {
            String language = words(node).get(0).toLowerCase(Locale.ROOT);
            code(html, node.getInfo().isEmpty() ? node.getChars() : node.getInfo(), language, node.getContentChars().normalizeEOL());
        }

        private void indentedCode(IndentedCodeBlock node, NodeRendererContext context, HtmlWriter html) {
            code(html, node.getChars(), "", node.getContentChars().trimTailBlankLines().normalizeEndWithEOL());
        }

        /** Wide code scrolls, and what scrolls must be reachable by keyboard. */
        private void code(HtmlWriter html, BasedSequence at, String language, String code) {
            html.line();
            html.raw(marker(at));
            String named = language.isEmpty() ? "" : " data-language=\"" + Escaping.escapeHtml(language, false) + "\"";
            html.raw("<div class=\"code\"" + named + "><pre tabindex=\"0\"><code>");
            html.openPre();
            html.raw(Escaping.escapeHtml(code, false));
            html.closePre();
            html.raw("</code></pre></div>");
            html.line();
        }

        private void quote(BlockQuote node, NodeRendererContext context, HtmlWriter html) {
            Matcher alert = node.getFirstChild() instanceof Paragraph paragraph
                    ? ALERT.matcher(paragraph.getContentChars(0, 1).toString())
                    : null;
            if (alert == null || !alert.matches()) {
                context.delegateRender();
                return;
            }
            String kind = alert.group(1);
            String title = kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1).toLowerCase(Locale.ROOT);
            html.line();
            html.raw("<div class=\"alert alert-" + kind.toLowerCase(Locale.ROOT) + "\"><p class=\"alert-title\">" + title + "</p>");
            html.line();
            withoutAlertLine((Paragraph) node.getFirstChild());
            context.renderChildren(node);
            html.raw("</div>");
            html.line();
        }

        /** Takes {@code [!NOTE]} off the paragraph: the nodes up to the first line end. */
        private static void withoutAlertLine(Paragraph paragraph) {
            int end = paragraph.getStartOffset() + paragraph.getContentChars(0, 1).length();
            for (Node child = paragraph.getFirstChild(); child != null && child.getStartOffset() < end; ) {
                Node next = child.getNext();
                child.unlink();
                child = next;
            }
        }

        private void rawBlock(HtmlBlock node, NodeRendererContext context, HtmlWriter html) {
            html.line();
            html.raw(marker(node.getChars()));
            html.rawPre(node.getContentChars().normalizeEOL());
            html.line();
        }

        private void rawInline(HtmlInline node, NodeRendererContext context, HtmlWriter html) {
            html.raw(marker(node.getChars()));
            html.rawPre(node.getChars().normalizeEOL());
        }

        private static String marker(BasedSequence chars) {
            return "<!--at:" + chars.getStartOffset() + ":" + chars.length() + "-->";
        }
    }
}
