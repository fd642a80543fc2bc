"""What each family of expressions is read as, on a document of Wednesday, 18 March 2015."""

from __future__ import annotations

import pytest

from opcit.timex.grammar import HEADS, RULES
from opcit.timex.resolve import times

PUBLISHED = "2015-03-18"

FOUND = [
    # dates
    ("It opened on 5 May 2009.", "5 May 2009", "DATE", "2009-05-05"),
    ("It opened on May 5, 2009.", "May 5, 2009", "DATE", "2009-05-05"),
    ("It opened on May 5 , 2009 .", "May 5 , 2009", "DATE", "2009-05-05"),
    ("It opened on Tuesday, May 5, 2009.", "Tuesday, May 5, 2009", "DATE", "2009-05-05"),
    ("It opened on the 5th of May, 2009.", "the 5th of May, 2009", "DATE", "2009-05-05"),
    ("It opened on 2009-05-05.", "2009-05-05", "DATE", "2009-05-05"),
    ("It opened on 05/13/2009.", "05/13/2009", "DATE", "2009-05-13"),
    ("It opened in May 2009.", "May 2009", "DATE", "2009-05"),
    ("It opened in May of last year.", "May of last year", "DATE", "2014-05"),
    ("MARCH 3, 2009", "MARCH 3, 2009", "DATE", "2009-03-03"),
    ("The treaty was signed on Feb. 7.", "Feb. 7", "DATE", "2015-02-07"),
    ("The treaty was signed on November 11.", "November 11", "DATE", "2014-11-11"),
    ("The treaty will be signed on November 11.", "November 11", "DATE", "2015-11-11"),
    ("The council agreed to meet on June 2.", "June 2", "DATE", "2015-06-02"),
    ("The strike began in October.", "October", "DATE", "2014-10"),
    ("The strike will begin in October.", "October", "DATE", "2015-10"),
    ("They fled last September.", "last September", "DATE", "2014-09"),
    ("They will vote next May.", "next May", "DATE", "2015-05"),
    ("It usually rains in July.", "July", "DATE", "XXXX-07"),
    ("Landslides occur in July until the roads can be mended.", "July", "DATE", "XXXX-07"),
    ("They had, uh, met last, um, June.", "last, um, June", "DATE", "2014-06"),
    ("Prices have risen since 2003.", "2003", "DATE", "2003"),
    ("It lasted until mid-2014.", "mid-2014", "DATE", "2014"),
    ("In 1831 he was jailed; on July 14 he was freed.", "July 14", "DATE", "1831-07-14"),
    ("The war of 1892-94 was short.", "94", "DATE", "1894"),
    ("The walls date from AD 71.", "AD 71", "DATE", "0071"),
    ("The city fell in 300 BC.", "300 BC", "DATE", "BC0300"),
    ("In 2013 it closed. In October it reopened.", "October", "DATE", "2014-10"),
    ("On May 5, 2013, it closed. On November 21 it reopened.", "November 21", "DATE", "2013-11-21"),
    ("In 2003 it closed. In October it reopened.", "October", "DATE", "2003-10"),
    ("He was told to leave by April 4.", "April 4", "DATE", "2015-04-04"),
    ("It failed in the last days of 2014.", "the last days of 2014", "DATE", "2014"),
    ("The poet (837 – 908) was known.", "837", "DATE", "0837"),
    ("The poet (837 – 908) was known.", "908", "DATE", "0908"),
    ("It was so before the Sept. 11 attacks.", "Sept. 11", "DATE", "2001-09-11"),
    ("It was so before 9/11.", "9/11", "DATE", "2001-09-11"),
    ("On April 27, masked men had seized the hall.", "April 27", "DATE", "2014-04-27"),
    ("The 1992 agreement was broken.", "1992", "DATE", "1992"),
    ("It grew between May and June in 1981.", "May", "DATE", "1981-05"),
    ("It closed from March 3 to April 5, 2010.", "March 3", "DATE", "2010-03-03"),
    ("He was born in 1981 and jailed in March the same year.", "March the same year", "DATE", "1981-03"),
    ("It was shut in the week beginning March 9.", "March 9", "DATE", "2015-03-09"),
    ("They met on March 2 and again on the 15th.", "the 15th", "DATE", "2015-03-15"),
    ("The best time is July.", "July", "DATE", "XXXX-07"),
    ("It lost money in fiscal 1989's second quarter.", "fiscal 1989's second quarter", "DATE", "1989-Q2"),
    ("They met on the first Monday of May.", "the first Monday of May", "DATE", "2014-05-05"),
    ("They met on the last Friday in March 2012.", "the last Friday in March 2012", "DATE", "2012-03-30"),
    ("It opened in June in 1981.", "June in 1981", "DATE", "1981-06"),
    ("He was born in nineteen eighty-four.", "nineteen eighty-four", "DATE", "1984"),
    ("It was over by twenty sixteen.", "twenty sixteen", "DATE", "2016"),
    ("The order came in March of nineteen oh five.", "March of nineteen oh five", "DATE", "1905-03"),
    ("This is our last day in Oslo.", "our last day", "DATE", "2015-03-18"),
    # weekdays
    ("He could not be reached on Monday.", "Monday", "DATE", "2015-03-16"),
    ("Under a 1992 accord the army left in May.", "May", "DATE", "2014-05"),
    ("He resigned on Tuesday.", "Tuesday", "DATE", "2015-03-17"),
    ("He resigned on Wednesday.", "Wednesday", "DATE", "2015-03-18"),
    ("He will resign on Tuesday.", "Tuesday", "DATE", "2015-03-24"),
    ("Nobody knows how they might answer Sunday's strikes.", "Sunday", "DATE", "2015-03-15"),
    ("They met last Friday.", "last Friday", "DATE", "2015-03-13"),
    ("They will meet next Monday.", "next Monday", "DATE", "2015-03-23"),
    ("They met on Tuesday of last week.", "Tuesday of last week", "DATE", "2015-03-10"),
    ("The shops are shut on Sundays.", "Sundays", "SET", "XXXX-WXX-7"),
    ("They should go, and on Tuesday they said so.", "Tuesday", "DATE", "2015-03-17"),
    ("The threat on Tuesday that they would go was empty.", "Tuesday", "DATE", "2015-03-17"),
    ("They pledged on Tuesday to go.", "Tuesday", "DATE", "2015-03-17"),
    ("It began on Monday, 2 March. The following Friday it ended.", "The following Friday", "DATE", "2015-03-06"),
    ("Asked on Monday whether he would resign, he left.", "Monday", "DATE", "2015-03-16"),
    ("The trial was to begin on Tuesday; it collapsed.", "Tuesday", "DATE", "2015-03-17"),
    ("He was due to speak on Friday but cancelled.", "Friday", "DATE", "2015-03-13"),
    ("He was due to speak on Friday.", "Friday", "DATE", "2015-03-20"),
    ("The court, which had been expected to rule on Monday, adjourned.", "Monday", "DATE", "2015-03-16"),
    ("They met a week ago Monday.", "a week ago Monday", "DATE", "2015-03-09"),
    ("They will meet a week from Friday.", "a week from Friday", "DATE", "2015-03-27"),
    ("The choir sings every Saturday morning.", "every Saturday morning", "SET", "XXXX-WXX-6TMO"),
    ("Parliament voted down the plan on Tuesday.", "Tuesday", "DATE", "2015-03-17"),
    ("It is to start in the spring.", "the spring", "DATE", "2015-SP"),
    ("The fourth-quarter loss narrowed.", "fourth-quarter", "DATE", "2014-Q4"),
    ("They rest at weekends.", "weekends", "SET", "XXXX-WXX-WE"),
    ("They have until midnight Sunday to comply.", "midnight Sunday", "TIME", "2015-03-22T24:00"),
    ("It is due for launch at 2:31 p.m. Thursday.", "2:31 p.m. Thursday", "TIME", "2015-03-19T14:31"),
    # parts of the day
    ("On Monday it burnt; by nightfall the fires were out.", "nightfall", "TIME", "2015-03-16TEV"),
    ("They fought the night before last.", "the night before last", "TIME", "2015-03-16TNI"),
    ("02/11/1998 08:15:00", "02/11/1998 08:15:00", "TIME", "1998-02-11T08:15"),
    ("Early Tuesday the guards left.", "Early Tuesday", "DATE", "2015-03-17"),
    ("On Tuesday night the guards left.", "Tuesday night", "TIME", "2015-03-17TNI"),
    ("The town is calm this morning.", "this morning", "TIME", "2015-03-18TMO"),
    ("The guards left last night.", "last night", "TIME", "2015-03-17TNI"),
    ("They left in the early hours of Tuesday.", "the early hours of Tuesday", "TIME", "2015-03-17TMO"),
    ("They left on the morning of 5 May 2009.", "the morning of 5 May 2009", "TIME", "2009-05-05TMO"),
    ("They landed at 6:40 p.m. on Tuesday.", "6:40 p.m. on Tuesday", "TIME", "2015-03-17T18:40"),
    ("They landed on Tuesday at 18:40 UTC.", "Tuesday at 18:40 UTC", "TIME", "2015-03-17T18:40Z"),
    ("It began on Monday and ended this year, in the evening.", "the evening", "TIME", "2015-03-16TEV"),
    ("It began at 1800 GMT on Monday.", "1800 GMT on Monday", "TIME", "2015-03-16T18:00Z"),
    ("They landed at 12 at night.", "12 at night", "TIME", "2015-03-18T24:00"),
    ("They landed at 12:30 at night.", "12:30 at night", "TIME", "2015-03-18T00:30"),
    ("They landed at 12 noon.", "12 noon", "TIME", "2015-03-18T12:00"),
    ("They landed at twelve midnight.", "twelve midnight", "TIME", "2015-03-18T24:00"),
    ("They landed at 12:00 midnight on Tuesday.", "12:00 midnight on Tuesday", "TIME", "2015-03-17T24:00"),
    ("They landed at 12 in the morning.", "12 in the morning", "TIME", "2015-03-18T00:00"),
    ("They landed at 12 in the afternoon.", "12 in the afternoon", "TIME", "2015-03-18T12:00"),
    ("They landed at 12 Tuesday night.", "12 Tuesday night", "TIME", "2015-03-17T24:00"),
    ("They landed at 12 at night on Tuesday.", "12 at night on Tuesday", "TIME", "2015-03-17T24:00"),
    ("They landed at ten o’clock in the evening.", "ten o’clock in the evening", "TIME", "2015-03-18T22:00"),
    ("They landed at seven in the morning.", "seven in the morning", "TIME", "2015-03-18T07:00"),
    ("They shot 12 at night.", "night", "TIME", "2015-03-18TNI"),
    # counted from a date
    ("He stood here one year ago today.", "one year ago today", "DATE", "2014-03-18"),
    ("He stood here ten years ago this month.", "ten years ago this month", "DATE", "2005-03"),
    ("He stood here a year ago this week.", "a year ago this week", "DATE", "2014-W12"),
    ("For the year ended Dec. 31 it earned nothing.", "the year", "DURATION", "P1Y"),
    ("On Monday it was signed. It will take effect on June 2. Later the same day they fled.", "Later the same day", "DATE", "2015-03-16"),
    ("It fell from the 2013 third quarter.", "the 2013 third quarter", "DATE", "2013-Q3"),
    ("They met the week before last.", "the week before last", "DATE", "2015-W10"),
    ("It rose in the latest quarter.", "the latest quarter", "DATE", "2014-Q4"),
    ("It rose in the year-earlier quarter.", "the year-earlier quarter", "DATE", "2014-Q1"),
    ("In the third quarter of 2012 it beat its year-ago profit.", "its year-ago", "DATE", "2011-Q3"),
    ("On Monday it fell. Later in the day it rose.", "Later in the day", "DATE", "2015-03-16"),
    ("The army struck in May 2009. By then they had fled.", "then", "DATE", "2009-05"),
    ("In 2009 it failed. They had met a year before.", "a year before", "DATE", "2008"),
    ("It was lost half a century ago.", "half a century ago", "DATE", "1965"),
    ("On 5 May 2009 it began. A few days later he resigned.", "A few days later", "DATE", "PAST_REF"),
    ("He spoke yesterday.", "yesterday", "DATE", "2015-03-17"),
    ("He spoke last week.", "last week", "DATE", "2015-W11"),
    ("He spoke earlier this month.", "earlier this month", "DATE", "2015-03"),
    ("He spoke last year.", "last year", "DATE", "2014"),
    ("It must end by the end of next year.", "the end of next year", "DATE", "2016"),
    ("It began two years ago.", "two years ago", "DATE", "2013"),
    ("It began a decade ago.", "a decade ago", "DATE", "2005"),
    ("It began three days ago.", "three days ago", "DATE", "2015-03-15"),
    ("It began years ago.", "years ago", "DATE", "PAST_REF"),
    ("They met on 5 May 2009. Three days later they parted.", "Three days later", "DATE", "2009-05-08"),
    ("They met in 1979. Two years later they parted.", "Two years later", "DATE", "1981"),
    ("They met on 5 May 2009 and parted the next day.", "the next day", "DATE", "2009-05-06"),
    ("They met in 1979 and parted that year.", "that year", "DATE", "1979"),
    ("They were at the fair this weekend.", "this weekend", "DATE", "2015-W11-WE"),
    ("They will be at the fair this weekend.", "this weekend", "DATE", "2015-W12-WE"),
    # seasons, quarters, decades, centuries
    ("It fell in the summer of 2012.", "the summer of 2012", "DATE", "2012-SU"),
    ("It fell last summer.", "last summer", "DATE", "2014-SU"),
    ("It fell in the third quarter of 2012.", "the third quarter of 2012", "DATE", "2012-Q3"),
    ("It fell in the first half of 2012.", "the first half of 2012", "DATE", "2012-H1"),
    ("The budget for fiscal 2016 is late.", "fiscal 2016", "DATE", "FY2016"),
    ("It was common in the late 1970s.", "the late 1970s", "DATE", "197"),
    ("It was common in the '90s.", "the '90s", "DATE", "199"),
    ("It was common in the 1960s and '70s.", "'70s", "DATE", "197"),
    ("It was common in the 20th century.", "the 20th century", "DATE", "19"),
    ("It was common in the 18th and 19th centuries.", "the 18th", "DATE", "17"),
    ("They filled the squares this autumn.", "this autumn", "DATE", "2014-FA"),
    ("They will fill the squares this autumn.", "this autumn", "DATE", "2015-FA"),
    # lengths and repetitions
    ("The talks took three days.", "three days", "DURATION", "P3D"),
    ("They signed a 27-year contract.", "27-year", "DURATION", "P27Y"),
    ("It failed after thirty minutes.", "thirty minutes", "DURATION", "PT30M"),
    ("It is almost two and a half years late.", "almost two and a half years", "DURATION", "P2.5Y"),
    ("It took a year and a half.", "a year and a half", "DURATION", "P1.5Y"),
    ("Jobs will go over the next four years.", "the next four years", "DURATION", "P4Y"),
    ("It has been so for decades.", "decades", "DURATION", "PXDE"),
    ("They wait half an hour.", "half an hour", "DURATION", "PT30M"),
    ("They build 15 a year.", "a year", "SET", "P1Y"),
    ("They meet every Friday.", "every Friday", "SET", "XXXX-WXX-5"),
    ("They meet twice a week.", "twice a week", "SET", "P1W"),
    ("They meet daily.", "daily", "SET", "P1D"),
    ("It ended a half-century of war.", "a half-century", "DURATION", "P50Y"),
    ("It lasted over the next quarter-century.", "the next quarter-century", "DURATION", "P25Y"),
    ("It ended a decades-long war.", "decades-long", "DURATION", "PXDE"),
    ("The plans were ready in 18 to 24 months.", "18 to 24 months", "DURATION", "P24M"),
    ("They meet each spring and every March.", "each spring", "SET", "XXXX-SP"),
    ("They meet each spring and every March.", "every March", "SET", "XXXX-03"),
    # vague
    ("He had previously left.", "previously", "DATE", "PAST_REF"),
    ("They are now in Paris.", "now", "DATE", "PRESENT_REF"),
    ("They recently left.", "recently", "DATE", "PAST_REF"),
    ("They may return in the future.", "the future", "DATE", "FUTURE_REF"),
    ("It was so in the early days of the Balkan war.", "the early days of the Balkan war", "DATE", "PAST_REF"),
    ("They need it in the weeks and months ahead.", "the weeks and months ahead", "DATE", "FUTURE_REF"),
    # holidays
    ("They met on Christmas Day.", "Christmas Day", "DATE", "2014-12-25"),
    ("They will meet on Easter Sunday.", "Easter Sunday", "DATE", "2015-04-05"),
    ("They met on Thanksgiving 2012.", "Thanksgiving 2012", "DATE", "2012-11-22"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "kind", "value"), FOUND)
def test_reads(text: str, words: str, kind: str, value: str) -> None:
    marks = [
        (text[t.start : t.end], t.type, t.value) for t in times(text, [(0, len(text))], PUBLISHED)
    ]
    assert (words, kind, value) in marks


@pytest.mark.parametrize(
    "text",
    [
        "She may march with June Smith.",
        "The force has 2000 soldiers and costs $2012.",
        "A quarter of the vote was counted.",
        "He reads the Sunday Times.",
        "They lost 5-3 in the second round.",
        "Prices fell by 4.5% at Headquarters.",
        "She has a plan to present.",
    ],
)
def test_is_not_misled(text: str) -> None:
    assert [text[t.start : t.end] for t in times(text, [(0, len(text))], PUBLISHED)] == []


def test_a_direction_that_tense_tells_offers_the_other_one() -> None:
    [time] = times("He resigned on Tuesday.", [(0, 23)], PUBLISHED)
    assert [a.value for a in time.alternatives] == ["2015-03-24"]
    assert time.why == "“Tuesday”: past tense, so the last Tuesday before 18 March 2015."
    assert (time.anchor, time.rule) == (PUBLISHED, "weekday")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_heads_in_the_table(rule: object) -> None:
    assert set(rule.heads) <= set(HEADS)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Tuesday", "XXXX-WXX-2"),
        ("Tuesday night", "XXXX-WXX-2TNI"),
        ("yesterday", "XXXX-XX-XX"),
        ("last week", "XXXX-WXX"),
        ("last year", "XXXX"),
        ("last September", "XXXX-09"),
        ("October", "XXXX-10"),
        ("11 November", "XXXX-11-11"),
        ("two years ago", "XXXX"),
        ("Christmas Day", "XXXX-12-25"),
        ("this summer", "XXXX-SU"),
    ],
)
def test_an_undated_text_leaves_open_what_it_does_not_say(words: str, value: str) -> None:
    text = f"The guards left on {words}."
    [time] = times(text, [(0, len(text))], "")
    assert (time.value, time.anchor) == (value, "")
    assert time.confidence <= 0.5


def test_a_date_known_to_the_month_resolves_no_further() -> None:
    text = "They met last month, on Tuesday."
    assert [t.value for t in times(text, [(0, len(text))], "2015-03")] == ["2015-02", "XXXX-WXX-2"]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The 1992 agreement was broken.", "year in a name"),
        ("They cited the 2015 nuclear accord.", "year in a name"),
        ("The accord was signed in 2015 in Rome.", "year"),
        ("They had met since 2015 and parted.", "year"),
        ("They voted in a 2016 referendum.", "year"),
    ],
)
def test_a_year_that_only_names_is_told_from_one_that_dates(text: str, rule: str) -> None:
    assert [t.rule for t in times(text, [(0, len(text))], PUBLISHED)] == [rule]
