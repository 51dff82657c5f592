package dev.greenroom.render;

/** The languages that code in answers may be in. */
public final class Languages {
    private final Highlighter highlighter = new Highlighter();

    /** Whether a fence may name the language. */
    public boolean knows(String name) {
        return highlighter.knows(name);
    }
}
