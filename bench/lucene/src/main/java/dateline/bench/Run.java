package dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * Answers topics with Lucene as it comes: title and body in one field, its English
 * analyzer, BM25 with the usual constants, any word of the query.
 *
 * <p>Usage: Run ARTICLES.jsonl.gz TOPICS.tsv RUN. The run is one of TREC, best first; spaces
 * in the name of a topic become underscores.
 */
public final class Run {
  /** As deep as runs of TREC go. */
  private static final int DEPTH = 1000;

  private static final float K1 = 1.2f;
  private static final float B = 0.75f;

  private final Analyzer analyzer = new EnglishAnalyzer();
  private final BM25Similarity similarity = new BM25Similarity(K1, B);
  private final Directory directory = new ByteBuffersDirectory();

  /** Indexes the articles, searches for the topics and writes the run. */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      System.err.println("usage: Run ARTICLES.jsonl.gz TOPICS.tsv RUN");
      System.exit(2);
    }
    Run run = new Run();
    run.index(Path.of(args[0]));
    run.search(Path.of(args[1]), Path.of(args[2]));
  }

  private void index(Path articles) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(analyzer).setSimilarity(similarity);
    ObjectMapper json = new ObjectMapper();
    try (IndexWriter writer = new IndexWriter(directory, config);
        InputStream in = new GZIPInputStream(Files.newInputStream(articles));
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode article = json.readTree(line);
        String text = article.path("title").asText("") + "\n" + article.path("body").asText("");
        Document doc = new Document();
        doc.add(new StringField("id", article.path("id").asText(), Field.Store.YES));
        doc.add(new TextField("text", text, Field.Store.NO));
        writer.addDocument(doc);
      }
      // One segment: the sums that scores need do not depend on chance.
      writer.forceMerge(1);
    }
  }

  private void search(Path topics, Path run) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory);
        PrintWriter out = new PrintWriter(Files.newBufferedWriter(run))) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(similarity);
      for (String line : Files.readAllLines(topics)) {
        String[] columns = line.split("\t");
        if (columns.length < 2) {
          continue;
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String word : words(columns[1])) {
          any.add(new TermQuery(new Term("text", word)), BooleanClause.Occur.SHOULD);
        }
        write(out, columns[0].replace(' ', '_'), searcher, any.build());
      }
    }
  }

  private void write(PrintWriter out, String topic, IndexSearcher searcher, BooleanQuery query)
      throws IOException {
    int rank = 0;
    for (ScoreDoc hit : searcher.search(query, DEPTH).scoreDocs) {
      String id = searcher.storedFields().document(hit.doc).get("id");
      out.printf("%s Q0 %s %d %s lucene%n", topic, id, ++rank, hit.score);
    }
  }

  private List<String> words(String query) throws IOException {
    List<String> words = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("text", query)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(term.toString());
      }
      tokens.end();
    }
    return words;
  }
}
