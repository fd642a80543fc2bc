"""Which way a weekday lies, by the words around it, on Thursday, 14 November 2019."""

from __future__ import annotations

import pytest

from opcit.timex.resolve import times

PUBLISHED = "2019-11-14"

SAID = [
    ("Pressed on Monday on whether he would resign, he walked out.", ["2019-11-11"]),
    ("The governor, who is to testify on Monday, declined to comment.", ["2019-11-18"]),
    ("Police on Tuesday said they will charge three men.", ["2019-11-12"]),
    ("The bank is to announce results on Tuesday.", ["2019-11-19"]),
    ("The president told reporters on Tuesday he would not go.", ["2019-11-12"]),
    ("The president said he would not go on Tuesday.", ["2019-11-19"]),
    ("In a speech on Tuesday to be followed by talks, he promised help.", ["2019-11-12"]),
    ("A vote expected on Tuesday was put off.", ["2019-11-12"]),
    ("A vote expected on Tuesday may be put off.", ["2019-11-19"]),
    ("The vote, scheduled for Tuesday, has been put off.", ["2019-11-19"]),
    ("The strike set to begin Monday could cripple ports.", ["2019-11-18"]),
    ("The plan unveiled Tuesday would cut taxes.", ["2019-11-12"]),
    ("The plan, unveiled on Tuesday, will cut taxes.", ["2019-11-12"]),
    ("A bill introduced Tuesday would ban it.", ["2019-11-12"]),
    ("According to a statement issued Monday, the two sides will meet.", ["2019-11-11"]),
    ("In an interview aired Sunday, she said she might run.", ["2019-11-10"]),
    ("After Monday's shooting, schools will close.", ['2019-11-11']),
    ("Before Friday's meeting, officials hope to agree.", ['2019-11-15']),
    ("Ahead of Sunday's election, parties are campaigning.", ['2019-11-17']),
    ("Since Monday, nobody has been able to leave.", ["2019-11-11"]),
    ("By Monday, they must have left.", ["2019-11-18"]),
    ("The ceasefire will take effect at midnight on Sunday.", ["2019-11-17T24:00"]),
    ("On Wednesday the Senate could not agree on whether to proceed.", ["2019-11-13"]),
    ("Trump tweeted Tuesday that Iran would pay a price.", ["2019-11-12"]),
    ("Merkel, speaking in Berlin on Monday, said Europe should act.", ["2019-11-11"]),
    ("Oil prices rose Wednesday as traders bet that output would fall.", ["2019-11-13"]),
    ("Talks are due to resume on Friday in Geneva.", ["2019-11-15"]),
    ("It comes two days after Monday's raid.", ['2019-11-11']),
    ("The two leaders, who meet on Saturday, will discuss trade.", ["2019-11-16"]),
    ("He is expected to plead guilty on Friday.", ["2019-11-15"]),
    ("The announcement came on Monday, a week before he is due to leave.", ["2019-11-11"]),
    ("He was buried on Sunday.", ["2019-11-10"]),
    ("The funeral will be on Sunday.", ["2019-11-17"]),
    ("The funeral is on Sunday.", ["2019-11-17"]),
    ("The exam starts Monday.", ["2019-11-18"]),
    ("Voters go to the polls on Sunday.", ["2019-11-17"]),
    ("Voters went to the polls on Sunday to choose who will lead them.", ["2019-11-10"]),
    ("It would be the second raid since Sunday.", ["2019-11-10"]),
    ("A spokesman would not say on Monday if the offer stood.", ["2019-11-11"]),
    ("The minister could not say on Monday when it would end.", ["2019-11-11"]),
    ("Officials on Monday would not confirm the report.", ["2019-11-11"]),
    ("Reached by phone on Monday, he would not comment.", ["2019-11-11"]),
    ("Monday would have been her birthday.", ["2019-11-11"]),
    ("Protesters vowed to return on Friday.", ["2019-11-15"]),
    ("Protesters vowed on Friday to return.", ["2019-11-08"]),
    ("Iran must answer by Friday, the ministry said on Monday.", ["2019-11-15"]),
    ("Markets will be closed Friday for the holiday.", ["2019-11-15"]),
    ("The judge gave them until Friday to pay.", ["2019-11-15"]),
    ("Next week's summit may be postponed, an aide said Tuesday.", ['2019-11-12']),
    ("Parliament is expected to vote on Tuesday on a plan that was unveiled last week.", ["2019-11-19"]),
    ("The sanctions, which take effect on Monday, were announced last month.", ["2019-11-18"]),
    ('"We will fight," he said on Sunday.', ['2019-11-10']),
    ('"We will fight on Sunday," he said.', ['2019-11-17']),
    ("What happens on Sunday will decide the race.", ["2019-11-17"]),
    ("Rebels say they will free the hostages on Monday.", ["2019-11-18"]),
    ("Rebels said Monday they will free the hostages.", ["2019-11-11"]),
    ("Hundreds are feared dead after Saturday's quake.", ['2019-11-09']),
    ("The crash Saturday may have killed 40.", ["2019-11-09"]),
    ("Israel has until Saturday to pull out.", ["2019-11-16"]),
    ("The airline plans to resume flights Monday.", ["2019-11-18"]),
    ("The airline said it planned to resume flights Monday.", ["2019-11-18"]),
    ("The airline, which resumed flights Monday, plans to hire.", ["2019-11-11"]),
    ("The decision Friday to close the plant will cost jobs.", ["2019-11-08"]),
    ("The president's decision on Friday to leave would anger allies.", ['2019-11-08']),
    ("A car bomb exploded Monday, and more attacks are expected.", ["2019-11-11"]),
    ("Two people arrested on Sunday will appear in court on Friday.", ["2019-11-10", "2019-11-15"]),
    ('He told the crowd on Sunday: "We shall return."', ['2019-11-10']),
    ("Sunday is election day.", ["2019-11-17"]),
    ("Sunday was election day.", ["2019-11-10"]),
    ("Talks Tuesday between the two failed.", ["2019-11-12"]),
    ("She arrives in Paris on Tuesday after visiting Rome on Monday.", ["2019-11-19", "2019-11-18"]),
    ("They held talks in Rome on Monday and will travel to Paris on Friday.", ["2019-11-11", "2019-11-15"]),
    ("The U.N. warned on Monday that millions could starve.", ["2019-11-11"]),
    ("In comments published on Monday he said war would be folly.", ["2019-11-11"]),
    ("On Monday, 400 miners refused to leave the pit.", ["2019-11-11"]),
    ("The firm will report earnings on Tuesday, when analysts expect a loss.", ["2019-11-19"]),
    ("Thousands are expected to march on Saturday, a day after the ruling.", ["2019-11-16"]),
    ("On Tuesday, Holm and two ministers are to meet in Norland.", ["2019-11-19"]),
    ("On Tuesday, Ahmed and two ministers will meet in Norland.", ["2019-11-19"]),
    ("The vote is set for Sunday.", ["2019-11-17"]),
    ("The vote has been set for Sunday.", ["2019-11-17"]),
    ("The truce ends on Friday.", ["2019-11-15"]),
    ("The talks begin on Tuesday.", ["2019-11-19"]),
    ("The judge retires on Friday.", ["2019-11-15"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "days"), SAID)
def test_a_weekday_lies_where_its_words_say(text: str, days: list[str]) -> None:
    found = [t.value for t in times(text, [(0, len(text))], PUBLISHED)]
    assert [value for value in found if len(value) >= 10][: len(days)] == days


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In May 2018 she left the pact. In June she signed another.", "2018-06"),
        ("In May 2018 she left the pact; she has since asked for a better one. In June she signed it.", "2019-06"),
        ("In May 2018 she left the pact, which is now dead. In June she signed another.", "2019-06"),
        ("In May 1998 she left the pact; she has since asked for another. In June she signed it.", "1998-06"),
    ],
)  # fmt: skip
def test_a_month_is_of_the_year_told_of_unless_the_text_has_come_back_to_now(
    text: str, value: str
) -> None:
    assert [t.value for t in times(text, [(0, len(text))], PUBLISHED)][-1] == value


def test_the_other_month_that_may_be_meant_is_named() -> None:
    text = "In May 2018 she left the pact. In June she signed another."
    [*_, june] = times(text, [(0, len(text))], PUBLISHED)
    assert [a.value for a in june.alternatives] == ["2019-06"]


@pytest.mark.parametrize(
    "between", ["Its economy has suffered.", "It is still a wound.", "They’ve never met since."]
)
def test_the_present_ends_a_story_of_another_year(between: str) -> None:
    text = f"In May 2018 Norland left the pact. {between} In June it shot down a drone."
    assert [t.value for t in times(text, [(0, len(text))], "2020-01-02")][-1] == "2019-06"
