package dateline.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsCollectorManager.FacetsResult;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.LongValueFacetCounts;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.MMapDirectory;

/** Answers searches. It may be shared by any number of threads. */
final class Search implements Closeable {
  static final String PLAIN = "plain";
  static final String PAGE = "page";

  private static final int HITS = 10;
  private static final int VALUES = 10;
  private static final int TITLE_PASSAGES = 1;
  private static final int BODY_PASSAGES = 3;
  private static final Sort NEWEST = new Sort(LongField.newSortField(Fields.PUBLISHED, true, SortedNumericSelector.Type.MAX));

  /** What a search finds. Where nothing was counted total is -1. */
  record Answer(long total, List<Hit> hits, Map<String, List<Count>> facets, List<Count> timeline) {}

  record Hit(String id, String title, String source, String section, String published, float score, Snippets snippets) {}

  record Snippets(String title, String body) {}

  record Count(String value, long count) {}

  private final DirectoryReader reader;
  private final IndexSearcher warm;
  private final IndexSearcher cold;
  private final Map<String, SortedSetDocValuesReaderState> states = new LinkedHashMap<>();
  private final Queries queries = new Queries();

  Search(Path dir) throws IOException {
    reader = DirectoryReader.open(new MMapDirectory(dir));
    warm = new IndexSearcher(reader);
    cold = new IndexSearcher(reader);
    cold.setQueryCache(null);
    for (String name : Fields.FACETS) {
      states.put(name, new DefaultSortedSetDocValuesReaderState(reader, Fields.valuesOf(name), Fields.facets()));
    }
  }

  /** Makes one search; without caches it goes round the query cache, the only thing that Lucene keeps. */
  Answer answer(Asked asked, String amount, boolean caches) throws IOException {
    IndexSearcher searcher = caches ? warm : cold;
    Query query = queries.of(asked);
    boolean newest = asked.kind().equals(Asked.NEWEST);
    if (amount.equals(PLAIN)) {
      TopDocs top = newest ? searcher.search(query, HITS, NEWEST) : searcher.search(query, HITS);
      return new Answer(top.totalHits.relation() == TotalHits.Relation.EQUAL_TO ? top.totalHits.value() : -1, named(searcher, top), null, null);
    }
    FacetsCollectorManager all = new FacetsCollectorManager();
    FacetsResult found = newest ? FacetsCollectorManager.search(searcher, query, HITS, NEWEST, all) : FacetsCollectorManager.search(searcher, query, HITS, all);
    Map<String, List<Count>> facets = new LinkedHashMap<>();
    for (Map.Entry<String, SortedSetDocValuesReaderState> of : states.entrySet()) {
      facets.put(of.getKey(), counts(new SortedSetDocValuesFacetCounts(of.getValue(), found.facetsCollector()).getTopChildren(VALUES, of.getKey())));
    }
    List<Count> months = new ArrayList<>();
    for (LabelAndValue one : new LongValueFacetCounts(Fields.MONTH, found.facetsCollector()).getAllChildrenSortByValue().labelValues) {
      months.add(new Count(Fields.monthName(Long.parseLong(one.label)), one.value.longValue()));
    }
    List<Hit> hits = amount.equals(PAGE) ? shown(searcher, query, found.topDocs()) : named(searcher, found.topDocs());
    return new Answer(found.topDocs().totalHits.value(), hits, facets, months);
  }

  private static List<Count> counts(FacetResult facet) {
    List<Count> out = new ArrayList<>();
    if (facet != null) {
      for (LabelAndValue one : facet.labelValues) {
        out.add(new Count(one.label, one.value.longValue()));
      }
    }
    return out;
  }

  /** Hits by id alone, out of doc values. */
  private static List<Hit> named(IndexSearcher searcher, TopDocs top) throws IOException {
    List<Hit> hits = new ArrayList<>();
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    for (ScoreDoc hit : top.scoreDocs) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
      SortedDocValues ids = leaf.reader().getSortedDocValues(Fields.ID);
      ids.advanceExact(hit.doc - leaf.docBase);
      hits.add(new Hit(ids.lookupOrd(ids.ordValue()).utf8ToString(), null, null, null, null, hit.score, null));
    }
    return hits;
  }

  /** Hits with what a page shows of them. */
  private static List<Hit> shown(IndexSearcher searcher, Query query, TopDocs top) throws IOException {
    Texts texts = new Texts(searcher);
    int[] docs = new int[top.scoreDocs.length];
    for (int i = 0; i < docs.length; i++) {
      docs[i] = top.scoreDocs[i].doc;
    }
    String[] fields = {Fields.TITLE, Fields.BODY};
    Map<String, String[]> marked = texts.highlightFields(fields, query, docs.clone(), new int[] {TITLE_PASSAGES, BODY_PASSAGES});
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < docs.length; i++) {
      Document doc = texts.document(docs[i]);
      Snippets snippets = new Snippets(marked.get(Fields.TITLE)[i], marked.get(Fields.BODY)[i]);
      String published = Instant.ofEpochMilli(doc.getField(Fields.PUBLISHED).numericValue().longValue()).toString();
      hits.add(new Hit(doc.get(Fields.ID), doc.get(Fields.TITLE), doc.get(Fields.SOURCE), doc.get(Fields.SECTION), published, top.scoreDocs[i].score, snippets));
    }
    return hits;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
