package charset

import (
	"bytes"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"
)

// headlines are written for this test.
var headlines = []struct{ name, text string }{
	{"windows-1251", "Президент подписал указ о выборах"},
	{"windows-1251", "ВЫБОРЫ В МОСКВЕ ПЕРЕНЕСЕНЫ НА СЕНТЯБРЬ"},
	{"windows-1251", "Уряд схвалив бюджет на наступний рік"},
	{"windows-1251", "Урад зацвердзіў новы склад камісіі"},
	{"windows-1251", "Правителството прие бюджета за догодина"},
	{"windows-1251", "Скупштина усвојила закон о грађевинским земљиштима"},
	{"koi8-r", "Президент подписал указ о выборах"},
	{"koi8-r", "ВЫБОРЫ В МОСКВЕ ПЕРЕНЕСЕНЫ НА СЕНТЯБРЬ"},
	{"koi8-u", "Уряд схвалив бюджет на наступний рік, її підтримали"},
	{"ibm866", "Президент подписал указ о выборах"},
	{"iso-8859-5", "Президент подписал указ о выборах"},
	{"mac-cyrillic", "Президент подписал указ о выборах в Москве"},
	{"windows-1250", "Sejm przyjął ustawę o ochronie środowiska"},
	{"iso-8859-2", "Sejm przyjął ustawę o ochronie środowiska"},
	{"windows-1250", "Vláda schválila státní rozpočet na příští rok"},
	{"iso-8859-2", "Šéf opozície žiada odvolanie ťažko skúšaného ministra"},
	{"windows-1250", "A kormány elfogadta a jövő évi költségvetést"},
	{"windows-1250", "Parlamentul a adoptat legea bugetului şi a intrat în vacanţă"},
	{"windows-1250", "Sabor je izglasao povjerenje novoj vladi, kaže čelnik žene u crvenom"},
	{"windows-1252", "Le président a annoncé des élections anticipées"},
	{"windows-1252", "Die Bundesregierung erhöht die Zuschüsse für Städte"},
	{"windows-1252", "El Gobierno anuncia más inversión en la región después de las elecciones"},
	{"windows-1252", "Eleições: oposição não aceita resultado em São Paulo"},
	{"windows-1252", "La Siria è pronta, sostiene il ministro"},
	{"windows-1252", "Regeringen höjer skatten på bensin nästa år"},
	{"windows-1252", "The café’s owner said it “will close” in May"},
	{"windows-1253", "Η κυβέρνηση ανακοίνωσε νέα μέτρα για την οικονομία"},
	{"iso-8859-7", "Άνοιξε η έκθεση για τη ναυτιλία στην Άνδρο"},
	{"windows-1254", "Cumhurbaşkanı yeni anayasa için çağrı yaptı"},
	{"windows-1255", "הממשלה אישרה את תקציב המדינה לשנה הבאה"},
	{"windows-1256", "الرئيس يعلن عن انتخابات جديدة في البلاد"},
	{"windows-1256", "رئيس جمهور از پارلمان خواست گزارش را بخواند"},
	{"windows-1257", "Seimas patvirtino kitų metų biudžetą, pranešė ministrė"},
	{"windows-1257", "Saeima apstiprinājusi nākamā gada budžetu, ziņo aģentūra"},
	{"windows-1258", "Chính phủ công bố kế hoạch mới cho năm sau"},
	{"windows-874", "รัฐบาลประกาศมาตรการใหม่เพื่อช่วยเกษตรกร"},
	{"gb18030", "国务院总理会见外国代表团"},
	{"gb18030", "北京今天下雪"},
	{"big5", "總統今天在台北會見外國代表團"},
	{"shift_jis", "首相は来年度の予算案を国会に提出した"},
	{"euc-jp", "首相は来年度の予算案を国会に提出した"},
	{"iso-2022-jp", "首相は来年度の予算案を国会に提出した"},
	{"euc-kr", "정부는 내년 예산안을 국회에 제출했다"},
	{"utf-16le", "Le président a annoncé des élections"},
	{"utf-16be", "Президент подписал указ о выборах"},
	{"utf-16le", "首相は来年度の予算案を\n国会に提出した\n"},
	{"utf-32le", "Президент подписал указ"},
	{"utf-32be", "首相は来年度の予算案を"},
}

// encode writes text in the encoding, without a byte order mark.
func encode(t testing.TB, text, name string) []byte {
	t.Helper()
	raw, err := named(name).NewEncoder().Bytes([]byte(asWritten(text, "", name)))
	if err != nil {
		t.Fatalf("%q does not fit in %s: %v", text, name, err)
	}
	for _, m := range marks {
		raw = bytes.TrimPrefix(raw, []byte(m.bom))
	}
	return raw
}

func same(raw []byte, a, b string) bool { return bytes.Equal(Decode(raw, a), Decode(raw, b)) }

func TestHeadlinesAreReadInTheirEncoding(t *testing.T) {
	for _, h := range headlines {
		raw := encode(t, h.text, h.name)
		got := Choose(raw, "")
		if got != h.name && !same(raw, got, h.name) {
			t.Errorf("%q in %s was read as %s: %q", h.text, h.name, got, Decode(raw, got))
		}
		if want := asWritten(h.text, "", "utf-8"); string(Decode(raw, h.name)) != want && h.name[0] == 'w' {
			t.Errorf("Decode in %s: %q, want %q", h.name, Decode(raw, h.name), want)
		}
	}
}

func TestLettersInMarkupAreFound(t *testing.T) {
	for _, h := range headlines {
		if Wide(h.name) {
			continue
		}
		doc := `{"id": "a/17", "url": "http://news.example/a/17?x=1", "published": "1999-03-04T10:00:00Z", "tags": ["city", "politics"], "title": "` +
			h.text + `", "author": {"name": "J. Smith", "email": "smith@news.example"}}` + "\n"
		raw := encode(t, strings.Repeat(doc, 20), h.name)
		if got := Choose(raw, ""); got != h.name && !same(raw, got, h.name) {
			t.Errorf("%q in %s was read as %s", h.text, h.name, got)
		}
	}
}

// A sample ends where its size ends, in the middle of a letter or not.
func TestSamplesCutAnywhere(t *testing.T) {
	for _, h := range headlines {
		text := strings.Repeat(h.text+". ", 2)
		raw := encode(t, text, h.name)
		for end := max(40, len(raw)/3); end < len(raw); end++ {
			whole := raw[:end]
			if strings.HasPrefix(h.name, "utf-") {
				whole = raw[:end&^3]
			}
			if got := Choose(raw[:end], ""); got != h.name && !same(whole, got, h.name) {
				t.Errorf("%q in %s, cut at %d of %d, was read as %s", h.text, h.name, end, len(raw), got)
			}
		}
		utf := []byte(text)
		for end := range utf {
			if good, _ := count(utf[:end]); good < 2 {
				continue
			}
			if got := Choose(utf[:end], ""); got != "utf-8" {
				t.Errorf("UTF-8 of %q, cut at %d, was read as %s", h.text, end, got)
			}
			if good, _ := count(utf[end:]); good < 2 {
				continue
			}
			if got := Choose(utf[end:], ""); got != "utf-8" {
				t.Errorf("UTF-8 of %q, begun at %d, was read as %s", h.text, end, got)
			}
		}
	}
}

func TestDeclarationsAreBelievedUnlessTheBytesContradict(t *testing.T) {
	russian, french := "Президент подписал указ о выборах", "Le président a annoncé des élections"
	for _, tt := range []struct{ what, sample, declared, want string }{
		{"ascii", "plain text", "windows-1251", "windows-1251"},
		{"ascii, unknown", "plain text", "x-klingon", "utf-8"},
		{"ascii said to be wide", "plain text", "utf-16", "utf-8"},
		{"latin1 is windows-1252", string(encode(t, french, "windows-1252")), "ISO-8859-1", "windows-1252"},
		{"utf-8 said to be windows-1251", russian, "windows-1251", "utf-8"},
		{"utf-8 that is none", string(encode(t, russian, "windows-1251")), "utf-8", "windows-1251"},
		{"koi8 said to be windows-1251", string(encode(t, russian, "koi8-r")), "windows-1251", "koi8-r"},
		{"cyrillic said to be latin1", string(encode(t, russian, "windows-1251")), "latin1", "windows-1251"},
		{"polish said to be latin1", string(encode(t, "Sejm przyjął ustawę o ochronie środowiska", "windows-1250")), "latin1", "windows-1250"},
		{"likely enough", string(encode(t, "Mieszko, król", "iso-8859-2")), "iso-8859-2", "iso-8859-2"},
		{"never chosen by itself", string(encode(t, french, "macintosh")), "macintosh", "macintosh"},
		{"never chosen by itself", string(encode(t, "Příliš žluťoučký kůň", "ibm852")), "cp852", "ibm852"},
		{"mark before declaration", "\xEF\xBB\xBFabc", "windows-1251", "utf-8"},
		{"utf-16 by its mark", "\xFF\xFEa\x00", "utf-8", "utf-16le"},
		{"utf-16 without zeros", string(encode(t, "首相は来年度の予算案", "utf-16be")), "utf-16be", "utf-16be"},
	} {
		if got := Choose([]byte(tt.sample), tt.declared); got != tt.want {
			t.Errorf("%s: declared %s, chosen %s, want %s", tt.what, tt.declared, got, tt.want)
		}
	}
}

func TestStrangeLinesInUTF8(t *testing.T) {
	utf := strings.Repeat("Президент подписал указ о выборах\n", 30)
	mixed := utf + string(encode(t, "Суд отложил заседание до понедельника\n", "windows-1251")) + utf
	if got := Choose([]byte(mixed), ""); got != "windows-1251" {
		t.Errorf("lines of windows-1251 among UTF-8 were read as %s", got)
	}
	damaged := utf + "Президент подпи\xD1ал указ о выборах\n" + utf
	if got := Choose([]byte(damaged), "windows-1251"); got != "utf-8" {
		t.Errorf("UTF-8 with one lost byte was read as %s", got)
	}
}

func TestBinaryIsLeftAlone(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for size := range 600 {
		raw := make([]byte, size)
		for i := range raw {
			raw[i] = byte(random.Uint32())
		}
		name := Choose(raw, "")
		if _, ok := Known(name); !ok {
			t.Fatalf("%q is no known encoding", name)
		}
		if size > 200 && name != "utf-8" {
			t.Errorf("%d random bytes were read as %s", size, name)
		}
	}
}

func TestKnownSpellings(t *testing.T) {
	for label, want := range map[string]string{
		"cp1251": "windows-1251", "Windows-1251": "windows-1251", "win1251": "windows-1251", "WINDOWS_1251": "windows-1251",
		"latin1": "windows-1252", "ISO-8859-1": "windows-1252", "iso8859_1": "windows-1252", "us-ascii": "utf-8", "UTF8": "utf-8",
		"x-sjis": "shift_jis", "gb2312": "gb18030", "GBK": "gb18030", "ISO-8859-9": "windows-1254", "tis-620": "windows-874",
		"cp866": "ibm866", "x-mac-cyrillic": "mac-cyrillic", "KOI8-R": "koi8-r", "ks_c_5601-1987": "euc-kr", "utf-16": "utf-16le",
	} {
		if got, ok := Known(label); got != want || !ok {
			t.Errorf("Known(%q) = %q, %v, want %q", label, got, ok, want)
		}
	}
	for _, label := range []string{"", "-", "x-klingon", "utf-7", strings.Repeat("utf-8", 100)} {
		if got, ok := Known(label); ok {
			t.Errorf("Known(%q) = %q, want none", label, got)
		}
	}
	for _, e := range encodings {
		if got, ok := Known(e.name); got != e.name || !ok {
			t.Errorf("the name %q leads to %q", e.name, got)
		}
		if name := Choose([]byte("a sample \xE9\xEE, \xCF\xF0\xE8\xE2\xE5\xF2"), e.name); name == "" {
			t.Errorf("declared %s, nothing was chosen", e.name)
		}
	}
}

func TestDeclared(t *testing.T) {
	for _, tt := range []struct{ sample, want string }{
		{`<?xml version="1.0" encoding="windows-1251"?><rss>`, "windows-1251"},
		{"\xEF\xBB\xBF<?xml version='1.0' encoding='utf-8'?>", "utf-8"},
		{`<html><head><meta charset="koi8-r">`, "koi8-r"},
		{`<html><META http-equiv=Content-Type content="text/html; charset=big5">`, "big5"},
		{"From: a@b.example\nContent-Type: text/plain; charset=\"iso-8859-2\"\n\nText", "iso-8859-2"},
		{"Content-type: text/plain;\n\tformat=flowed; charset=euc-kr\n", "euc-kr"},
		{"#!/bin/sh\n# -*- coding: cp1251 -*-\n", "cp1251"},
		{"# vim: set fileencoding=latin-1 :\n", "latin-1"},
		{`{"body": "<meta charset=\"koi8-r\"> is how a page says it"}`, ""},
		{"He wrote: Content-Type: text/plain; charset=x\n", ""},
		{"", ""},
		{"<", ""},
	} {
		if got := Declared([]byte(tt.sample)); got != tt.want {
			t.Errorf("Declared(%q) = %q, want %q", tt.sample, got, tt.want)
		}
	}
	wide := encode(t, `<?xml version="1.0" encoding="utf-16"?>`, "utf-16le")
	if got := Declared(append([]byte("\xFF\xFE"), wide...)); got != "utf-16" {
		t.Errorf("Declared in UTF-16 = %q", got)
	}
}

func TestDecode(t *testing.T) {
	for _, tt := range []struct{ raw, name, want string }{
		{"\xEF\xBB\xBFa\xFFb", "utf-8", "a\uFFFDb"},
		{"a\xFFb", "x-klingon", "a\uFFFDb"},
		{"\x93a\x94 \x81", "windows-1252", "“a” \uFFFD"},
		{"\x93a\x94 \x81", "iso-8859-2", "“a” \uFFFD"},
		{"\xD6\xD0\x81", "gbk", "中\uFFFD"},
		{"\xFF\xFEa\x00\x00\xD8b\x00", "utf-16be", "a\uFFFDb"},
		{"\x1B$B8l\x1B(B.", "iso-2022-jp", "語."},
		{"Vi\xEA\xF2t", "windows-1258", "Vi\u1EC7t"},
	} {
		if got := string(Decode([]byte(tt.raw), tt.name)); got != tt.want {
			t.Errorf("Decode(%q, %s) = %q, want %q", tt.raw, tt.name, got, tt.want)
		}
	}
}

func TestReaderDecodesAStream(t *testing.T) {
	text := strings.Repeat("Президент подписал указ\n首相は\n", 3000)
	for _, name := range []string{"utf-16le", "utf-16be", "utf-32le", "utf-32be", "utf-8"} {
		got, err := io.ReadAll(NewReader(iotest.OneByteReader(bytes.NewReader(encode(t, text, name))), name))
		if err != nil || string(got) != text {
			t.Errorf("%s: %d bytes, %v, want %d", name, len(got), err, len(text))
		}
		if Wide(name) != (name != "utf-8") {
			t.Errorf("Wide(%s) = %v", name, Wide(name))
		}
	}
	cut, err := io.ReadAll(NewReader(strings.NewReader("\xFF\xFEa\x00b"), "utf-16"))
	if err != nil || string(cut) != "a\uFFFD" {
		t.Errorf("a stream cut in a letter gives %q, %v", cut, err)
	}
}

func FuzzChoose(f *testing.F) {
	for _, h := range headlines {
		f.Add(encode(f, h.text, h.name), h.name)
		f.Add([]byte(h.text), h.name)
	}
	f.Add([]byte("\x00\x01\xFF\xFE\x1B$B"), "utf-16")
	f.Fuzz(func(t *testing.T, raw []byte, declared string) {
		name := Choose(raw, declared)
		if canonical, ok := Known(name); !ok || canonical != name {
			t.Fatalf("Choose returned %q, which is no name", name)
		}
		if good, bad := count(raw); good >= 2 && bad == 0 && name != "utf-8" && bytes.IndexByte(raw, 0) < 0 && !bytes.HasPrefix(raw, []byte("\xEF\xBB\xBF")) {
			t.Fatalf("UTF-8 was read as %s", name)
		}
		Declared(raw)
		for _, n := range []string{name, declared} {
			if text := Decode(raw, n); !utf8.Valid(text) {
				t.Fatalf("Decode in %s gives %q, which is no UTF-8", n, text)
			}
		}
		Repair(string(raw))
	})
}

func BenchmarkChoose(b *testing.B) {
	text := strings.Repeat("Президент подписал указ о выборах. ", 4000)
	words := new(strings.Builder) // no word twice
	random := rand.New(rand.NewPCG(3, 4))
	for words.Len() < 2*sampleSize {
		for range 2 + random.IntN(10) {
			words.WriteRune('а' + random.Int32N(32))
		}
		words.WriteByte(' ')
	}
	for _, bb := range []struct {
		name   string
		sample []byte
	}{
		{"ascii", bytes.Repeat([]byte("Plain words of a paper. "), 4000)},
		{"utf-8", []byte(text)},
		{"windows-1251", encode(b, words.String(), "windows-1251")},
		{"gb18030", encode(b, strings.Repeat("国务院总理会见外国代表团，", 4000), "gb18030")},
		{"json", []byte(strings.Repeat(`{"id": 17, "title": "caf`+"\xE9"+`"}`, 4000))},
	} {
		b.Run(bb.name, func(b *testing.B) {
			sample := bb.sample[:sampleSize]
			b.SetBytes(sampleSize)
			for b.Loop() {
				Choose(sample, "")
			}
		})
	}
}

const sampleSize = 64 << 10
