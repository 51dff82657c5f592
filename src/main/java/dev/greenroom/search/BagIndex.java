package dev.greenroom.search;

import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The bags of all questions as a Lucene index of one segment: document n is question n.
 *
 * <p>It is in memory alone: nothing of it need be closed.
 */
final class BagIndex {
    /** All terms, with how often they count. */
    static final String TEXT = "text";

    /** Those of titles once more. */
    static final String TITLE = "title";

    /** How much a score by {@link #TITLE} adds to one by {@link #TEXT}. */
    static final float TITLE_WEIGHT = 0.5f;

    /** Those that the questions have themselves. */
    static final String OWN = "own";

    /** Lucene asks on newer Javas to be updated, to a version that needs them; held here, or the level is forgotten. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    static {
        LUCENE.setLevel(Level.SEVERE);
    }

    private static final FieldType COUNTED = fieldType(IndexOptions.DOCS_AND_FREQS);
    private static final FieldType UNCOUNTED = fieldType(IndexOptions.DOCS);
    private static final int MEGABYTES = 1024;

    private BagIndex() {}

    static WeighingSearcher of(List<Bag> bags) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        // One thread writes, and neighbours alone are merged, so that documents keep their order.
        IndexWriterConfig config = new IndexWriterConfig()
                .setSimilarity(WeighingSearcher.similarity())
                .setRAMBufferSizeMB(MEGABYTES)
                .setMergePolicy(new LogDocMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler());
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (Bag bag : bags) {
                writer.addDocument(document(bag));
            }
            writer.forceMerge(1);
        }
        return new WeighingSearcher(DirectoryReader.open(directory));
    }

    private static Document document(Bag bag) {
        Document document = new Document();
        document.add(new Field(TEXT, bag.text().counted(), COUNTED));
        document.add(new Field(TITLE, bag.title().counted(), COUNTED));
        document.add(new Field(OWN, bag.own().uncounted(), UNCOUNTED));
        return document;
    }

    private static FieldType fieldType(IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(options == IndexOptions.DOCS);
        type.freeze();
        return type;
    }
}
