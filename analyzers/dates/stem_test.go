package dates

import "testing"

// TestOtherLanguages reads languages of which only CLDR is known: days and words for
// yesterday as the table has them, months also in cases that it does not list.
func TestOtherLanguages(t *testing.T) {
	e := New()
	for _, c := range []struct{ language, text, want string }{
		{"vi", "Cuộc họp diễn ra tuần trước.", "2025-08-25/2025-08-31"},
		{"vi", "Hiệp định được ký ngày 3 tháng 9 năm 2025.", "2025-09-03"},
		{"vi", "Đám cháy xảy ra 3 ngày trước.", "2025-09-01"},
		{"id", "Kebakaran terjadi 3 hari yang lalu.", "2025-09-01"},
		{"id", "Menteri mundur pada hari Selasa.", "2025-09-02"},
		{"lt", "Prieš 3 dienas kilo gaisras.", "2025-09-01"},
		{"lt", "Sutartis pasirašyta 2025 m. rugsėjo 3 d.", "2025-09-03"},
		{"hr", "U rujnu 2024. cijene su rasle.", "2024-09-01/2024-09-30"},
		{"hr", "Ministar je u utorak podnio ostavku.", "2025-09-02"},
		{"sl", "Sporazum je bil podpisan 3. septembra 2025.", "2025-09-03"},
		{"lv", "Līgumu parakstīja 2025. gada 3. septembrī.", "2025-09-03"},
		{"uz", "Shartnoma 2025-yil 3-sentabrda imzolandi.", "2025-09-03"},
		{"ky", "Келишимге 2025-жылдын 3-сентябрында кол коюлду.", "2025-09-03"},
		{"bn", "চুক্তি ৩ সেপ্টেম্বর, ২০২৫ স্বাক্ষরিত হয়।", "2025-09-03"},
		{"sw", "Mkataba ulitiwa saini tarehe 3 Septemba 2025.", "2025-09-03"},
		{"ta", "நேற்று கூட்டம் நடந்தது.", "2025-09-03"},
		{"ca", "L'acord es va signar el 3 de setembre del 2025.", "2025-09-03"},
		{"sl", "Tam je septembrska razstava za 20 obiskovalcev.", ""},
		{"hr", "Srpanjski sastanak imao je 31 točku.", ""},
	} {
		got := e.Append(nil, c.text, c.language, day(t, "2025-09-04"), Options{})
		if c.want == "" && len(got) == 0 {
			continue
		}
		if len(got) != 1 || spanText(got[0].From, got[0].To) != c.want {
			t.Errorf("%s: %q should be %s, got %s", c.language, c.text, c.want, describe(c.text, got))
		}
	}
}
