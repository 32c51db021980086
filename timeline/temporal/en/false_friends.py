"""What looks like a time and is none; a longer match wins over a time, so each takes in what tells."""

from __future__ import annotations

from timeline.temporal.en.grammar import never

never("money", "{CURRENCY} {NUM} {HYPHEN}? (?: {SCALE} | {UNIT})?", "It cost [[$2010]].")
never("money-after", "{NUM} {CURRENCY|PERCENT}", "It cost [[1998 €]].")
never(
    "digits",
    "(?! {DAY|YY|YEAR|OLDYEAR}) {INT} {HYPHEN}? (?: {INT} {HYPHEN}?){0,4} {INT} (?! {MONTH})",
    "Call [[0800 1945 2019]].",
)
never(
    "counted",
    "(?<! {INDURING|POSSESSIVE|WHICH|OPENING} | the | its | their | his | her | our)"
    " {YEAR} (?= {PLURAL}) (?! {YEARLY})",
    "[[1984]] properties are at risk.",
)
never(
    "index",
    "{TRADED} (?: at|to) {YEAR} (?! {PLURAL|YEARLY|HYPHEN})",
    "The index [[closed at 1999]].",
)
never(
    "so-many",
    "total of {YEAR} (?= {WORD}) | some {YEAR} | {YEAR} of (?: them|us|those|these)",
    "A [[total of 1984]] properties are at risk.",
)
never(
    "many-groups",
    "isbn {COLON}? {INT} (?: {HYPHEN} {INT}){0,5} | {INT} (?: {HYPHEN} {INT}){3,6}",
    "[[ISBN 2-1-2000-1984-5]]",
)
never(
    "how-long", "(?: play|runs|duration|runtime) {COLON}? {CLOCK} (?! {MERIDIEM})", "The song [[runs 13:45]]."
)
never("verse", "{SCRIPTURE} {CLOCK}", "He read [[John 13:16]] aloud.")
never(
    "every-second",
    "every second (?! {UNIT|UNITS|CLOCKUNIT|WEEKDAY|MONTH|SEASON|DAYPART}"
    " | of|and|or|is|was|he|she|they|it|we|you|i|that|the|counts) {WORD}",
    "[[Every second house]] is empty.",
)
never(
    "quarter-of-match",
    "the? [ORDINALS] quarter of the? {CONTEST}",
    "They led in [[the third quarter of the match]].",
)
never(
    "current-flow",
    "{CAP} current | (?: electric|electrical|ocean|direct|alternating|strong|tidal|warm|cold|deep) current"
    " | current (?: account|accounts|affairs)",
    "The [[electric current]] failed.",
)
never(
    "degrees",
    "(?: temperatures|highs|lows) {WORD}{0,4} the {WORD}? {DECADE}",
    "[[Temperatures will be in the 70s]].",
)
never("aged", "(?: his|her|their|my|your|our) {EDGE}? {HYPHEN}? {DECADE}", "He died in [[his early 60s]].")
never("thousands", "{DECADE} of (?= {WORD})", "They came from [[1000s of]] miles away.")
never("numbered-name", "(?<= {CAP}) {YEAR} (?! {DASH})", "Windows [[2000]] was sold.")
never(
    "title",
    "(?<= {WORD|QUOTE}) (?<! {YEARPREP|INDURING}) {YEAR} (?= {COLON} {WORD})",
    "They saw [[1987]]: A Town of Ferries.",
)
never("numbered", "{NUMBERED} {DOT}? {NUM}", "[[Resolution 1973]] was passed.")
# "For" follows the month as well, but then no "the" is before it; "on record" tells of months that were.
never(
    "march-of",
    "(?<! {DAY|DAYTH|YEARPREP|INDURING|WHICH|THEN|EDGE|HYPHEN})"
    " march (?: on (?! record) |of|toward|towards|through|against) the? {WORD}"
    " | (?<= the) march for the? {WORD} | {MARCHERS} {POSSESSIVE|APOSTROPHE} march",
    "The [[March on Rome]] came.",
)
never(
    "may-verb",
    "(?<! {DAY|DAYTH|YEARPREP|INDURING}) may"
    " (?: have|not|seem|well|i|he|she|they|it|we|you|the|{ADVERB|INFINITIVE|SAY|UNCHANGED})",
    "[[May the best]] win.",
)
never("age", "[NUMBER] {HYPHEN}? year {HYPHEN} olds?", "Two [[56 year-olds]] resigned.")
never("on-word", "{CAP} {HYPHEN} {INT}", "The [[Falcon-2000]] took off.")
never("sun", "{SHORTDAY}", "The [[Sun]] rose.")
never(
    "fall-out",
    "the? {SEASON} {HYPHEN} (?! {SEASON|YEAR|OLDYEAR|MONTH|INT}) {WORD}",
    "[[The fall-out]] was feared.",
)
never(
    "award",
    "{AWARDED} of the (?:year|month|week|day|decade|century) | (?<! {EDGENOUN}) of the {CAPITALUNIT}",
    "The song is [[album of the year]].",
)
never(
    "one-of-many",
    "(?<! {CAP|NUMBERED|UNIT}) one {WEEKDAY|SEASON} {POSSESSIVE}? {DAYPART}?"
    " | (?<! {CAP|NUMBERED|UNIT}) one {MONTH} {DAYPART}"
    " | (?:a|an) {WORD}? {SEASON} {POSSESSIVE}? {DAYPART}",
    "[[One Monday]] she stayed at home.",
)
never("in-season", "{SEASON} {SEASONTHING}", "The shop sells [[winter boots]].")
never(
    "season-spent",
    "(?: {FUTURE|MODAL}) (?: summer|winter) (?= in|at|on|with)",
    "They [[will summer]] in the hills.",
)
never(
    "ages",
    "aged (?: {NUM|CARDINAL} (?:to|{HYPHEN}))? {NUM|CARDINAL} {UNIT|UNITS}",
    "It is for pupils [[aged 6-10 years]].",
)
never(
    "fall-of",
    "the fall of (?! [YEARS]) | (?<! {INDURING}) the fall in (?! [YEARS])",
    "[[The fall of]] the city shook all.",
)
never(
    "yearly-rate",
    "(?: {NUM|CARDINAL} {PERCENT|SCALE|CURRENCY|PLURAL|MEASURE}{1,2}) {OFTEN|QUARTERLY} (?! {WORD})"
    " | average {OFTEN} {WORD}",
    "The plant makes [[10,000 units annually]].",
)
never(
    "adverb-of-adjective",
    "(?: the|a|an|its|their|his|her|our|{POSSESSIVE}) {NOWWORD} {WORD}",
    "The [[recently passed]] law is in force.",
)
