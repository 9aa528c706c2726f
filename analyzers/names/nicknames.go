package names

// nicknames lists forms of one given name that no rule of sound joins and that the
// gazetteer does not give for each other: what English calls a person at home, and
// how Russian, Ukrainian and Belarusian each write a name. One name a line. All
// are loose: another word must name the same person.
const nicknames = `
nick nicky nicholas nicolas nicolaus nikolaus nicola
mike mick mickey michael
andy andrew andreas drew
ray raymond
chris christopher christian christine christina
steve stephen steven stefan
laurie larry laurence lawrence
kate katie kathy cathy katherine catherine kathleen catharina
jim jimmy jamie james
matt matthew
pat patrick patricia
paddy patrick
dan danny daniel
ben benny benjamin
sam sammy samuel samantha
tom tommy thomas
tim timmy timothy
greg gregory
jeff geoff jeffrey geoffrey
ken kenny kenneth
ron ronny ronald
don donny donald
doug douglas
fred freddy frederick alfred
ted ned edward theodore
eddie ed edward edwin
al alan albert alfred
alex alec alexander alexandra alexis
bert albert herbert robert
harry henry harold
jack john
jerry gerry gerald gerard jerome
terry terence theresa
tony antony anthony antonio anton
vince vincent
phil philip phillip
pete peter
rick ricky rich richie richard
rob robbie bobby robert
will willy billy william
wally walt walter
les lesley leslie
len leonard
stan stanley
nat nathan nathaniel
norm norman
russ russell
sid sidney sydney
vic victor
max maxwell maximilian
gus august augustus angus
liz lizzie beth betty betsy eliza elizabeth
sue susie susan suzanne susanna
maggie meg peggy margaret
jenny jen jennifer
debbie deb deborah
barb barbara
cindy cynthia
sandy sandra alexander alexandra
vicky victoria
becky rebecca
judy judith
nancy ann anne
penny penelope
jan janet janice
bibi benjamin binyamin
joey joe joseph giuseppe
pepe jose josep
paco pancho francisco
manolo manuel
sepp josef joseph
hans johannes
fritz friedrich
heinz heinrich
willi wilhelm
tolya anatoly
sasha alexander aleksandr
misha mikhail
vova volodya vladimir
kolya nikolai
dima dmitry
igor ihor ihar игорь ігор ігар
oleg oleh aleh олег алег
alexei aleksei aleksey alexey oleksii oleksiy aliaksei алексей олексій аляксей
sergei sergey serhii serhiy siarhei сергей сергій сяргей
nikolai nikolay mykola mikalai николай микола мікалай
mikhail mykhailo михаил михайло міхаіл michail
evgeny yevgeny evgenii yevhen yauhen евгений євген яўген
dmitry dmitri dmytro dzmitry дмитрий дмитро дзмітрый
pavel pavlo павел павло
anna hanna ganna анна ганна
elena yelena olena alena елена олена алена
ekaterina yekaterina kateryna katsiaryna екатерина катерина кацярына
yuri yury yurii iury jury юрий юрій юры
vasily vasiliy vasyl василий василь васіль
grigory grigoriy hryhorii hryhoriy ryhor григорий григорій рыгор
georgy georgiy heorhii heorhiy георгий георгій георгі
gennady gennadiy hennadii henadz геннадий геннадій генадзь
stepan stsiapan степан сцяпан
petr pyotr piotr petro petru петр петро пятро
yegor egor yehor yahor егор єгор ягор
nikita mykyta mikita никита микита мікіта
konstantin kostiantyn kanstantsin константин костянтин канстанцін
timofei tymofii tsimafei тимофей тимофій цімафей
kirill kyrylo kiryl кирилл кирило кірыл
fedor fyodor fedir fiodar федор федір фёдар
ilya illia илья ілля ілья
daniil danylo danila даниил данило даніла
svetlana svitlana sviatlana светлана світлана святлана
tatiana tatyana tetiana tatsiana татьяна тетяна таццяна
olga olha volha ольга вольга
nadezhda nadiia nadzeya надежда надія надзея
ludmila lyudmila liudmyla людмила людміла
galina halyna halina галина галіна
denis denys dzianis денис дзяніс
artem artyom artsiom артем артём арцём
iosif yosyp yosif josif иосиф йосип іосіф
foma khoma фома хома
filipp pylyp pilip филипп пилип піліп
`
