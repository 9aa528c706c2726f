package dates

import "strings"

// worldDays are the days that the United Nations and others give to a cause, by
// month and day: each is read as World AIDS Day, International Day of Peace and the
// like. A topic of several words has hyphens.
const worldDays = `holocaust-remembrance=127 cancer=204 radio=213 mother-language=221 wildlife=303 women=308 happiness=320 poetry=321 forest=321 water=322 meteorological=323
tuberculosis=324 theatre=327 autism-awareness=402 autism=402 health=407 roma=408 heritage=418 book=423 malaria=425 intellectual-property=426 jazz=430 worker=501 labour=501
press-freedom=503 red-cross=508 nurse=512 family=515 telecommunication=517 museum=518 bee=520 biodiversity=522 biological-diversity=522 turtle=523 no-tobacco=531 milk=601
parent=601 bicycle=603 environment=605 ocean=608 child-labour=612 blood-donor=614 elder-abuse=615 refugee=620 yoga=621 music=621 drug-abuse=626 asteroid=630 population=711
mandela=718 nelson-mandela=718 chess=720 friendship=730 hepatiti=728 cat=808 indigenous-people=809 youth=812 humanitarian=819 nuclear-test=829 charity=905 literacy=908
suicide-prevention=910 democracy=915 ozone=916 peace=921 alzheimer=921 car-free=922 bisexuality=923 contraception=926 tourism=927 rabies=928 heart=929 translation=930
older-person=1001 vegetarian=1001 non-violence=1002 animal=1004 teacher=1005 post=1009 mental-health=1010 girl=1011 the-girl-child=1011 coming-out=1011 disaster-reduction=1013
rural-women=1015 food=1016 poverty=1017 statistic=1020 united-nations=1024 polio=1024 vegan=1101 science=1110 kindness=1113 diabete=1114 tolerance=1116 student=1117 men=1119
toilet=1119 child=1120 children=1120 television=1121 aid=1201 slavery=1202 disability=1203 soil=1205 volunteer=1205 civil-aviation=1207 corruption=1209 human-right=1210 mountain=1211
migrant=1218 arabic-language=1218 chinese-language=420 english-language=423 africa=525 seafarer=625`

// namedFeast is a name that readers type and its feast.
type namedFeast struct {
	words []string
	feast feast
}

// typedNames are all names, the feasts of typedFeasts first.
var typedNames = append(typedFeasts[:], worldNames()...)

// namesByFirst finds the names by their first word.
var namesByFirst = func() map[string][]int32 {
	m := map[string][]int32{}
	for n, f := range typedNames {
		m[f.words[0]] = append(m[f.words[0]], int32(n))
	}
	return m
}()

// worldNames writes out the names of worldDays.
func worldNames() (list []namedFeast) {
	for _, entry := range strings.Fields(worldDays) {
		topic, date, _ := strings.Cut(entry, "=")
		f := feast(0)
		for _, c := range date {
			f = f*10 + feast(c-'0')
		}
		about := strings.Split(topic, "-")
		for _, first := range [...]string{"world", "international", "global", "un"} {
			list = append(list, namedFeast{append(append([]string{first}, about...), "day"), f})
			for _, joint := range [...]string{"of", "for", "against", "of the", "for the", "against the"} {
				list = append(list, namedFeast{append(append([]string{first, "day"}, strings.Fields(joint)...), about...), f})
			}
		}
	}
	return list
}
