package dateline.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexOptions;

/** What an article is in the index, for those who write it and those who read it. */
final class Fields {
  static final String ID = "id";
  static final String TITLE = "title";
  static final String BODY = "body";
  static final String SOURCE = "source";
  static final String SECTION = "section";
  static final String TAG = "tag";
  static final String YEAR = "year";
  static final String PUBLISHED = "published";

  /** Months since the year 0, for the timeline. */
  static final String MONTH = "month";

  /** The four facets. */
  static final String[] FACETS = {SOURCE, SECTION, TAG, YEAR};

  /** A word of a title counts twice. */
  static final float TITLE_BOOST = 2;

  static final Analyzer ANALYZER = new EnglishAnalyzer();

  /** Stored, with offsets in the postings, from which snippets are made without reading the text again. */
  static final FieldType TEXT = new FieldType(TextField.TYPE_STORED);

  static {
    TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    TEXT.freeze();
  }

  private static final int MONTHS = 12;

  private Fields() {}

  /** Each facet has its doc values to itself, so that those with one value an article are counted the fast way. */
  static FacetsConfig facets() {
    FacetsConfig config = new FacetsConfig();
    for (String name : FACETS) {
      config.setIndexFieldName(name, valuesOf(name));
    }
    config.setMultiValued(TAG, true);
    return config;
  }

  static String valuesOf(String facet) {
    return "facet_" + facet;
  }

  static long month(Instant at) {
    LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
    return (long) day.getYear() * MONTHS + day.getMonthValue() - 1;
  }

  static String monthName(long month) {
    return "%04d-%02d".formatted(month / MONTHS, month % MONTHS + 1);
  }
}
