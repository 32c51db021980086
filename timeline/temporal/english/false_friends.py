"""What looks like a time and is none; a longer match wins over a time, so each takes in what tells."""

from __future__ import annotations

from timeline.temporal.english.grammar import never

never("money", "{CURRENCY} {NUM} {HYPHEN}? (?: {SCALE} | {UNIT})?", "It cost [[$22 billion]].")
never("money-after", "{NUM} {CURRENCY|PERCENT}", "It cost [[1998 €]].")
never("measure", "{NUM} {HYPHEN}? {MEASURE|SCALE}", "They sent [[2000 soldiers]].")
never("digits", "(?: (?! {DAY|YY|YEAR|OLDYEAR}) {INT} {HYPHEN}?){1,4} {INT}", "Call [[020 7946 2019]].")
never(
    "counted",
    "(?<! {INDURING|POSSESSIVE|WHICH|OPENING} | the | its | their | his | her | our)"
    " {YEAR} (?= {PLURAL}) (?! {YEARLY})",
    "[[1984]] properties are at risk.",
)
never("numbered-name", "(?<= {CAP}) {YEAR} (?! {DASH})", "Windows [[2000]] was sold.")
never(
    "title",
    "(?<= {WORD|QUOTE}) (?<! {YEARPREP|INDURING}) {YEAR} (?= {COLON} {WORD})",
    "The film [[2001]]: A Space Odyssey was shown.",
)
never("unit-of-army", "{ORDINAL} {CAP} {CAP}?", "The [[61st Mechanized Brigade]] held the town.")
never("numbered", "{NUMBERED} {DOT}? {NUM}", "[[Resolution 1973]] was passed.")
never(
    "person-first",
    "(?<! {DAY|DAYTH|EDGE|HYPHEN|YEARPREP|THEN|WHICH}) {NAMEMONTH} {CAP}",
    "[[April Jones]] was not there.",
)
never("person-last", "{TITLE|CAP} {DOT}? {NAMEMONTH} (?! {DAY|YEAR|COMMA})", "[[Theresa May]] resigned.")
never("honorific", "{HONORIFIC} {DOT}? {MONTH|WEEKDAY} (?: {DOT}? {CAP})?", "[[Dr. Oct. Lee]] left.")
never(
    "firm",
    "{MONTH|WEEKDAY} {AMPERSAND} {MONTH|WEEKDAY|CAP} {CAP|NAMEHEAD} | {CAP} {AMPERSAND} {MONTH|WEEKDAY}",
    "[[August & Monday LLP]] signed it.",
)
never("house", "{MONTH|WEEKDAY} {NAMEHEAD}", "[[May Street]] is closed.")
never("named-day", "{NAMEDDAY} {WEEKDAY|MONTH}", "[[Bloody Sunday]] was remembered.")
never(
    "name-month-day",
    "(?<! {ONE|EDGE|WHICH|HYPHEN}) (?<! {ONE} {WORD}) {NAMEMONTH} day",
    "[[June Day]] said so.",
)
never(
    "name-of-time",
    "(?<= the) (?<! on the) {WEEKDAY} {CAP} | (?<! {WORD|COMMA|POSSESSIVE|HYPHEN}) {MONTH|WEEKDAY} {CAP}",
    "The [[Sunday Globe]] reported it.",
)
never(
    "march-of",
    "(?<! {DAY|YEARPREP|INDURING}) march (?: on|of|toward|through) the? {WORD}",
    "The [[March on Rome]] came.",
)
never(
    "may-verb",
    "(?<! {DAY|DAYTH|YEARPREP|INDURING}) may"
    " (?: have|not|seem|well|i|he|she|they|it|we|you|the|{ADVERB|INFINITIVE|SAY|UNCHANGED})",
    "[[May the best]] win.",
)
never(
    "a-second-time",
    "a? {ORDINAL} (?: time|place|half|round|stage|phase|wave|lady|name)",
    "It failed [[a second time]].",
)
never(
    "score",
    "{DAY|YY|SHORTYEAR} {HYPHEN} {DAY|YY|SHORTYEAR} (?! {MONTH|YEAR|UNITS|CLOCKUNITS})",
    "The home side won [[3-1]].",
)
never(
    "age",
    "(?: [NUMBER] {UNITS} (?: old | of age) | [NUMBER] {HYPHEN} year {HYPHEN} olds?)",
    "He is [[52 years old]].",
)
never("on-word", "{CAP} {HYPHEN} {INT}", "The [[MiG-29]] took off.")
never("weekday-name", "{CAP|POSSESSIVE} {SHORTDAY}", "[[Baltimore Sun]] reported it.")
never("sun", "{SHORTDAY}", "The [[Sun]] rose.")
never("season-verb", "(?: to|will|would|could|may|might|can|should|must|not) fall", "Prices [[will fall]].")
never("fall-of", "the fall of (?! [YEARS])", "[[The fall of]] the city shook all.")
never(
    "second-best",
    "{ORDINAL} {HYPHEN} (?: best|largest|biggest|most|rate|class|hand)",
    "It is the [[second-largest]] town.",
)
never(
    "rate",
    "(?: {NUM|CARDINAL} {WORD}? {PLURAL|MEASURE|UNITS}"
    " | {CURRENCY}? {NUM} {SCALE}? | {SCALE|MEASURE|PERCENT|CURRENCY})"
    " (?:a|an|per|every) {UNIT|CLOCKUNIT} (?! {AGO|HYPHEN})",
    "The airline has [[four flights a week]].",
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
