package field

import "strings"

// synonyms lists, field by field, our name and then the names that dumps use,
// likeliest first: where a record holds several, the earliest that says something
// wins. Names are compared without case, accents, "_", "-" and space, so
// publishedAt stands for published_at and Published-At too. A dot steps into an
// object. A name that ends in "?" means other things as well: it counts only
// where its value has the shape of the field.
var synonyms = [count]string{
	ID: `id guid docno uuid article_id doc_id document_id story_id stories_id news_id nid item_id post_id
		newid identifier external_id message_id thread.uuid uri? код_новости`,
	Given: `given_id`,
	Title: `title headline head hl1 name heading headline_text headline_main web_title title_full article_title news_title
		post_title story_title page_title headlines заголовок название_статьи название başlıq xəbərin_başlığı
		başlık haber_başlığı titel überschrift schlagzeile titre título titular titolo tytuł otsikko rubrik_titel
		заголовок_статьи subject?`,
	Lead: `lead summary description abstract standfirst short_description trail_text lead_paragraph snippet excerpt
		teaser dek deck highlights intro annotation sub_title sub_headline лид аннотация анонс подзаголовок описание
		краткое_содержание xülasə annotasiya qısa_məzmun özet spot vorspann anrisstext zusammenfassung untertitel
		chapô chapeau résumé sous_titre entradilla bajada sumario resumen subtítulo sommario occhiello`,
	Body: `body text content article maintext story full_text body_text article_body article_text article_content
		story_text story_body news_text news_content news_body text_content content_text plain_text raw_text
		cleaned_text contents post_content post_text document paragraphs transcript body_xhtml body_html content_html
		текст текст_статьи текст_новости полный_текст содержание контент статья mətn xəbər_mətni məzmun metin
		haber_metni içerik volltext artikeltext inhalt artikel texte texte_intégral contenu corps texto cuerpo
		contenido testo contenuto corpo tekst treść bodies`,
	Published: `published published_at publication_date date_published pub_date publish_date date_publish
		published_date date_time_pub first_publication_date web_publication_date first_published date_time
		publication_time publish_time published_on published_utc published_time article_date news_date post_date
		seen_date issued issue_date date_issued posted posted_at display_date timestamp date дата_публикации дата
		опубликовано дата_и_время dərc_tarixi nəşr_tarixi yayım_tarixi tarix yayın_tarihi yayınlanma_tarihi tarih
		veröffentlicht veröffentlicht_am veröffentlichungsdatum erscheinungsdatum publikationsdatum datum
		date_de_publication publié_le publié fecha_de_publicación fecha_publicación publicado fecha
		data_di_pubblicazione data_de_publicação data? created created_at creation_date first_created
		content_created version_created время? time? day? year?`,
	Modified: `modified updated modified_at updated_at date_modified date_modify last_modified last_updated
		update_date updated_date modified_date date_updated modification_date revision_date дата_изменения обновлено
		yenilənmə_tarixi güncelleme_tarihi aktualisiert geändert_am mis_à_jour date_de_modification
		fecha_de_actualización actualizado`,
	Embargo: `embargo embargoed embargo_until embargoed_until not_before embargo_date embargo_time publish_after
		release_after hold_until эмбарго sperrfrist`,
	Source: `source source_name publisher site outlet publication newspaper media_name news_source source_title
		site_name publication_name publisher_name news_agency agency provider paper outlet_name thread.site_full
		источник издание сми газета mənbə nəşr qəzet kaynak gazete quelle zeitung journal média_nom fuente
		periódico medio fonte testata`,
	Domain: `domain source_domain hostname host site_url media_url source_url thread.site website домен`,
	URL: `url link canonical canonical_url web_url article_url article_link permalink page_url url_used news_url
		story_url post_url news_link external_url href ссылка адрес keçid bağlantı webadresse lien enlace`,
	Authors: `authors author byline creator by writer writers journalist journalists reporter reporters author_name
		author_names creators автор авторы журналист müəllif müəlliflər yazar yazarlar autor autoren
		verfasser auteur auteurs autores redactor autore autori`,
	Section: `section category section_name categories category_name news_category news_desk desk news_type rubric
		section_title sub_section topic рубрика раздел категория тема bölmə rubrika kateqoriya kategori kategorie
		ressort rubrik rubrique catégorie sección categoría sezione`,
	Language: `language lang in_language language_code source_lang source_language locale язык dil sprache langue idioma lingua`,
	Tags: `tags topics keywords subjects keyword tag news_keywords themes theme descriptors concepts hashtags
		des_facet subject_codes теги тэги тег ключевые_слова темы teqlər açar_sözlər etiketlər anahtar_kelimeler
		schlagwörter schlagworte stichwörter mots_clés étiquettes palabras_clave etiquetas`,
	People: `people persons person per_facet entities.persons персоны люди şəxslər kişiler personen personnes personas`,
	Organisations: `organisations organizations orgs companies organisation organization company org_facet
		entities.organizations entities.organisations организации компании təşkilatlar kurumlar organisationen organizaciones`,
	Places:   `places locations countries place geo_facet entities.locations места страны yerlər ölkələr yerler orte länder lieux lugares`,
	Dateline: `dateline`,
	Status:   `status pub_status publication_status`,
	Extra:    `extra`,
}

// wrappers are objects that dumps put around a whole article; the names inside
// count as if they stood beside them.
var wrappers = []string{"_source.", "fields.", "article.", "attributes.", "data.", "document.", "doc.", "item.", "node.", "story."}

// inner are the names under which an object in the place of a value holds it:
// headline.main, title.rendered, _id.$oid.
var inner = map[string]bool{
	"main": true, "rendered": true, "original": true, "default": true, "value": true, "text": true, "name": true, "en": true,
	"#text": true, "$t": true, "_text": true, "__text": true, "@value": true, "$date": true, "$oid": true, "$numberLong": true,
}

// ignored are fields of our own export that say something about its archive
// and nothing about the article.
var ignored = map[string]bool{"revised": true}

// each calls yield with the names of a field in their order.
func each(f Field, yield func(rank int, name string, weak bool)) {
	for rank, name := range strings.Fields(synonyms[f]) {
		name, weak := strings.CutSuffix(name, "?")
		yield(rank, name, weak)
	}
}
