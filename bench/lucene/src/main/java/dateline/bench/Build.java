package dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;

/** Indexes articles: one thread reads lines, two parse and index them. Nothing is merged by force. */
final class Build {
  private static final int THREADS = 2;
  private static final double BUFFER_MB = 256;

  /** Lines handed over at once, and how many hands full may wait. */
  private static final int BATCH = 200;

  private static final int WAITING = 8;
  private static final int READ_BUFFER = 1 << 20;
  private static final List<String> END = List.of();

  private final FacetsConfig facets = Fields.facets();
  private final BlockingQueue<List<String>> queue = new ArrayBlockingQueue<>(WAITING);

  void run(Path articles, Path dir) throws Exception {
    IndexWriterConfig config = new IndexWriterConfig(Fields.ANALYZER).setRAMBufferSizeMB(BUFFER_MB);
    config.setMaxBufferedDocs(IndexWriterConfig.DISABLE_AUTO_FLUSH);
    try (MMapDirectory directory = new MMapDirectory(dir);
        IndexWriter writer = new IndexWriter(directory, config);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1)) {
      List<Future<?>> running = new ArrayList<>();
      running.add(threads.submit(() -> read(articles)));
      for (int i = 0; i < THREADS; i++) {
        running.add(threads.submit((Callable<Void>) () -> index(writer)));
      }
      for (Future<?> one : running) {
        one.get();
      }
      writer.commit();
    }
  }

  private Void read(Path articles) throws Exception {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(articles), READ_BUFFER);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), READ_BUFFER)) {
      List<String> batch = new ArrayList<>(BATCH);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        batch.add(line);
        if (batch.size() == BATCH) {
          queue.put(batch);
          batch = new ArrayList<>(BATCH);
        }
      }
      if (!batch.isEmpty()) {
        queue.put(batch);
      }
    }
    queue.put(END);
    return null;
  }

  private Void index(IndexWriter writer) throws Exception {
    ObjectMapper json = new ObjectMapper();
    for (List<String> batch = queue.take(); batch != END; batch = queue.take()) {
      for (String line : batch) {
        writer.addDocument(document(json.readTree(line)));
      }
    }
    queue.put(END); // for the others
    return null;
  }

  private Document document(JsonNode article) throws IOException {
    Document doc = new Document();
    String id = article.path("id").asText();
    doc.add(new StringField(Fields.ID, id, Field.Store.YES));
    doc.add(new SortedDocValuesField(Fields.ID, new BytesRef(id)));
    doc.add(new Field(Fields.TITLE, article.path("title").asText(""), Fields.TEXT));
    doc.add(new Field(Fields.BODY, article.path("body").asText(""), Fields.TEXT));
    keyword(doc, Fields.SOURCE, article.path("source").asText(""));
    keyword(doc, Fields.SECTION, article.path("section").asText(""));
    for (JsonNode tag : article.path("tags")) {
      keyword(doc, Fields.TAG, tag.asText());
    }
    Instant at = Instant.parse(article.path("published").asText());
    doc.add(new LongField(Fields.PUBLISHED, at.toEpochMilli(), Field.Store.YES));
    doc.add(new NumericDocValuesField(Fields.MONTH, Fields.month(at)));
    doc.add(new SortedSetDocValuesFacetField(Fields.YEAR, Integer.toString(at.atZone(ZoneOffset.UTC).getYear())));
    return facets.build(doc);
  }

  private static void keyword(Document doc, String name, String value) {
    if (!value.isEmpty()) {
      doc.add(new StringField(name, value, Field.Store.YES));
      doc.add(new SortedSetDocValuesFacetField(name, value));
    }
  }
}
