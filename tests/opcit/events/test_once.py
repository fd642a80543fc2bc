"""One event once, however an article comes back to it; and two where it tells of two."""

from __future__ import annotations

import pytest

DAM = "On Monday engineers blew up the dam at Tarn."
STRIKE = (
    "On Monday miners stormed the ministry of labour in Vester and threw files from its windows."
)
RAID = "Norland bombed five depots of the rebels in Vester on Monday."


@pytest.mark.parametrize(
    ("paragraphs", "first", "second"),
    [
        # A host, an ally or a neighbour is somebody named elsewhere.
        ((RAID, "Nobody had thought that Norland bombed its host."), "bombed five", "bombed its host"),
        (("On Monday rebels invaded Vester.", "The rebels invaded a neighbour, and nobody helped."), "invaded Vester", "invaded a neighbour"),
        # What an event is called is the event.
        ((RAID, "A spokesman called the raids “surgical defensive strikes”."), "the raids", "surgical defensive strikes"),
        (("On Monday rebels killed six villagers in Hill.", "The bishop described the killing as a massacre."), "killed six villagers", "a massacre"),
        # Who died where an attack cost lives died in it.
        (("On Monday a shell struck the market in Hill and killed a baker.", "The man who died in Hill had two sons."), "struck the market", "died"),
        (("On Monday rebels attacked the camp near Quay and killed two nurses.", "Nobody answers for rents. The killing at Quay was a crime."), "attacked the camp", "The killing"),
        # An offensive "with" raids, "followed by" an invasion, consists of them.
        (("On Monday Norland began an offensive with airstrikes followed by a ground invasion.",), "an offensive", "airstrikes"),
        (("On Monday Norland began an offensive with airstrikes followed by a ground invasion.", "The invasion had been feared for weeks."), "an offensive", "The invasion"),
        # To march on a place and to storm it is one, where the article tells of one of them only.
        ((STRIKE, "The union said that the march on the ministry was not its own."), "stormed the ministry", "the march"),
        # Windows and gates are parts of what was stormed.
        (("On Monday rebels stormed the parliament in Quay. They smashed windows, and the guards fled.",), "stormed the parliament", "smashed windows"),
        # "The attack" that somebody spoke of on a day is that day's.
        (("On Sunday a bomb killed six sailors in Quay.", "Fishermen stormed the palace in Hill on Tuesday.", "Bread is dear. Rents rise. Wages fall. Work is scarce.", "On Tuesday President Holm wrote that bakers had paid for the attack."), "stormed the palace", "the attack"),
        # What a heading announces and the text opposes is one plan.
        (("On Monday President Holm announced that troops would leave Vester.", "The rebels opposed the withdrawal."), "leave Vester", "the withdrawal"),
        (("On Monday a flood killed a farmer in Hill.", "The man who died in Hill had two sons."), "a flood", "died"),
        # A crowd that packs up retreats.
        (("On Monday the crowd packed up its tents in Quay.", "Monday’s retreat surprised everybody."), "packed up", "retreat"),
    ],
)  # fmt: skip
def test_one_event(read, told, paragraphs, first, second) -> None:  # type: ignore[no-untyped-def]
    reading = read(*paragraphs)
    assert told(reading, first).id == told(reading, second).id


@pytest.mark.parametrize(
    ("paragraphs", "first", "second"),
    [
        ((RAID, "In 2003 Norland bombed its host."), "bombed five", "bombed its host"),
        (("On Monday rebels invaded Vester.", "Peru’s troops invaded a neighbour, and nobody helped."), "invaded Vester", "invaded a neighbour"),
        ((RAID, "Norland bombed the port of Quay."), "bombed five", "bombed the port"),
        (("On Monday rebels killed six villagers in Hill.", "On Tuesday the bishop called the strike at Quay “a massacre”."), "killed six villagers", "a massacre"),
        (("On Monday a shell struck the market in Hill and killed a baker.", "The man who died in Quay had two sons."), "struck the market", "died"),
        (("On Monday a shell struck the market in Hill and killed a baker.", "The poet died in Hill in 1920."), "struck the market", "died"),
        (("On Monday Norland began an offensive after airstrikes by Peru.",), "an offensive", "airstrikes"),
        (("On Sunday thousands marched on the ministry in Vester. On Monday rebels stormed the ministry in Vester.", "The march on the ministry had been quiet."), "stormed the ministry", "The march"),
        ((STRIKE, "Students say that the march on the palace was their own."), "stormed the ministry", "the march"),
        (("On Monday rebels stormed the parliament in Quay. They smashed windows of the bank.",), "stormed the parliament", "smashed windows"),
        (("On Monday troops withdrew from Vester.", "President Holm announced a withdrawal from Hill in May."), "withdrew", "a withdrawal"),
        (("On Sunday President Holm announced that troops would leave Vester.", "In 1990 the troops’ withdrawal from Peru had taken years."), "leave Vester", "withdrawal from Peru"),
        (("On Monday President Holm announced that troops would leave Vester. On Tuesday the crowd went home.", "Nobody liked the withdrawal."), "went home", "the withdrawal"),
        (("On Monday the crowd packed up its tents in Quay.", "On Tuesday Norland’s troops retreated from Hill."), "packed up", "retreated"),
        (("On Sunday a bomb killed six sailors in Quay.", "Fishermen stormed the palace in Hill on Tuesday.", "On Sunday President Holm wrote that bakers had paid for the attack."), "stormed the palace", "the attack"),
    ],
)  # fmt: skip
def test_two_events(read, paragraphs, first, second) -> None:  # type: ignore[no-untyped-def]
    reading = read(*paragraphs)
    text = reading.article.text

    def telling(words: str) -> set[str]:
        return {
            e.id for e in reading.events if any(words in text[m.start : m.end] for m in e.mentions)
        }

    assert telling(first)
    assert not telling(first) & telling(second)


def test_a_funeral_that_only_says_when_is_told_with_its_bound(read, told) -> None:  # type: ignore[no-untyped-def]
    event = told(read("On Monday, after the funerals, rebels stormed the parliament in Quay."), "funerals")  # fmt: skip
    assert (event.type, event.earliest, event.latest) == ("life", None, "2021-03-01")
