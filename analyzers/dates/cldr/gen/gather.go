package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// gregorian is the part of a calendar file that is read, of any calendar.
type gregorian struct {
	Months, Days map[string]map[string]map[string]string // format or stand-alone, wide or abbreviated
	Eras         map[string]map[string]string
	DateFormats  map[string]any
	// DateTimeFormats holds availableFormats among much else.
	DateTimeFormats struct {
		AvailableFormats map[string]any
	}
}

// The versions of the names of the Gregorian calendar.
const newest, older = "cldr-dates-full@48.2.0", "cldr-dates-full@46.1.0"

// gather reads all locales and joins those of one language and script.
func gather(cache string) (map[string]*locale, error) {
	all := map[string]*locale{}
	err := eachCalendar(cache, newest, "gregorian", func(tag string, g gregorian) { join(all, tag).gregorian(tag, g) })
	if err != nil {
		return nil, err
	}
	err = eachCalendar(cache, older, "gregorian", func(tag string, g gregorian) { join(all, tag).older(g) })
	if err != nil {
		return nil, err
	}
	for _, name := range []string{"persian", "islamic", "hebrew", "buddhist", "japanese", "roc"} {
		err = eachCalendar(cache, "cldr-cal-"+name+"-full", name, func(tag string, g gregorian) {
			if l := all[tag]; l != nil {
				l.calendar(name, g)
			}
		})
		if err != nil {
			return nil, err
		}
	}
	err = readFields(cache, all)
	for tag, l := range all {
		if tag != "und" && !l.named() || unread[tag] {
			delete(all, tag)
		}
	}
	return all, err
}

// unread are English in scripts of enthusiasts, and a language whose numbers
// stand behind a sign.
var unread = map[string]bool{"en-Dsrt": true, "en-Shaw": true, "tok": true}

// join returns the locale to which the names of tag belong, without its region.
func join(all map[string]*locale, tag string) *locale {
	base := baseTag(tag)
	if all[base] == nil {
		all[base] = &locale{tag: base, calendars: map[string][]string{}, eras: map[string][]string{}, fields: map[string][]string{}}
	}
	return all[base]
}

// baseTag keeps the language and the script of a tag.
func baseTag(tag string) string {
	parts := strings.Split(tag, "-")
	if len(parts) > 1 && len(parts[1]) == 4 {
		return parts[0] + "-" + parts[1]
	}
	return parts[0]
}

func eachCalendar(cache, pack, name string, f func(tag string, g gregorian)) error {
	return each(cache, pack, "/ca-"+name+".json", func(tag string, raw []byte) error {
		var file struct {
			Main map[string]struct {
				Dates struct{ Calendars map[string]gregorian }
			}
		}
		if err := json.Unmarshal(raw, &file); err != nil {
			return err
		}
		g, ok := file.Main[tag].Dates.Calendars[name]
		if !ok || len(g.Months["format"]["wide"]) == 0 {
			return fmt.Errorf("no months")
		}
		f(tag, g)
		return nil
	})
}

// readLevels returns the locales of the coverage called modern.
func readLevels(cache string) (map[string]bool, error) {
	modern := map[string]bool{}
	err := each(cache, "cldr-core", "/coverageLevels.json", func(_ string, raw []byte) error {
		var file struct{ EffectiveCoverageLevels map[string]string }
		if err := json.Unmarshal(raw, &file); err != nil {
			return err
		}
		for tag, level := range file.EffectiveCoverageLevels {
			modern[tag] = level == "modern" && tag != "und"
		}
		return nil
	})
	return modern, err
}

// readDigits returns the digits of every system that writes numbers place by place.
func readDigits(cache string) ([]string, error) {
	var digits []string
	err := each(cache, "cldr-core", "/numberingSystems.json", func(_ string, raw []byte) error {
		var file struct {
			Supplemental struct {
				NumberingSystems map[string]struct {
					Digits string `json:"_digits"`
				}
			}
		}
		if err := json.Unmarshal(raw, &file); err != nil {
			return err
		}
		for name, s := range file.Supplemental.NumberingSystems {
			if s.Digits != "" && name != "hanidec" && !strings.HasPrefix(name, "math") && name != "outlined" && name != "segment" {
				digits = append(digits, s.Digits)
			}
		}
		slices.Sort(digits)
		return nil
	})
	return digits, err
}

// readFields reads the words for yesterday, next week, three days ago.
func readFields(cache string, all map[string]*locale) error {
	return each(cache, newest, "/dateFields.json", func(tag string, raw []byte) error {
		if all[tag] == nil {
			return nil
		}
		var file struct {
			Main map[string]struct {
				Dates struct{ Fields map[string]map[string]any }
			}
		}
		if err := json.Unmarshal(raw, &file); err != nil {
			return err
		}
		for _, unit := range []string{"day", "week", "month", "year"} {
			all[tag].field(unit, file.Main[tag].Dates.Fields[unit])
		}
		return nil
	})
}
