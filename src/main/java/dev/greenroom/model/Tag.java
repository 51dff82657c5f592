package dev.greenroom.model;

/** A subject that questions of any topic share, named by its slug, as in {@code high-availability}. */
public record Tag(String slug) implements Comparable<Tag> {
    /** As readers see it: {@code high availability}. */
    public String label() {
        return slug.replace('-', ' ');
    }

    @Override
    public int compareTo(Tag other) {
        return slug.compareTo(other.slug);
    }
}
