package dateline.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** Marks the hits of one page and keeps their stored fields, so that each is unpacked once. */
final class Texts extends UnifiedHighlighter {
  private final Map<Integer, Document> documents = new HashMap<>();
  private final StoredFields stored;

  Texts(IndexSearcher searcher) throws IOException {
    super(builder(searcher, Fields.ANALYZER));
    stored = searcher.storedFields();
  }

  Document document(int doc) throws IOException {
    Document known = documents.get(doc);
    if (known == null) {
      known = stored.document(doc);
      documents.put(doc, known);
    }
    return known;
  }

  @Override
  protected List<CharSequence[]> loadFieldValues(String[] fields, DocIdSetIterator docs, int threshold) throws IOException {
    List<CharSequence[]> all = new ArrayList<>();
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      CharSequence[] values = new CharSequence[fields.length];
      for (int i = 0; i < fields.length; i++) {
        values[i] = document(doc).get(fields[i]);
      }
      all.add(values);
    }
    return all;
  }
}
