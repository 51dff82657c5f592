package dev.greenroom.search;

import dev.greenroom.model.Answer;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** The answers as a Lucene index in memory: document n is answer n, with a field for each {@link Part}. */
final class Corpus implements AutoCloseable {
    private static final FieldType FIELD = fieldType();

    private final Directory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;

    Corpus(Analysis analysis, List<Answer> answers) throws IOException {
        // Neighbours are merged in one thread, so that documents keep their order.
        IndexWriterConfig config = new IndexWriterConfig(analysis.analyzer())
                .setSimilarity(similarity())
                .setMergePolicy(new LogDocMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler());
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (Answer answer : answers) {
                writer.addDocument(document(answer));
            }
            writer.forceMerge(1);
        }
        this.reader = DirectoryReader.open(directory);
    }

    static BM25Similarity similarity() {
        return new BM25Similarity();
    }

    IndexSearcher searcher() {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(similarity());
        return searcher;
    }

    /** The one segment that holds everything; none where there are no answers. */
    List<LeafReader> segments() {
        return reader.leaves().stream().map(leaf -> leaf.reader()).toList();
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }

    private static Document document(Answer answer) {
        Document document = new Document();
        for (Part part : Part.values()) {
            document.add(new Field(part.field(), part.text(answer), FIELD));
        }
        return document;
    }

    private static FieldType fieldType() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}
