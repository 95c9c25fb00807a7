from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.gold import EXAMPLES, reading_of, rows

from hudna import views
from hudna.pipeline import Reader
from hudna.record import Record, Run, open_record
from hudna.shapes import Query


def libya(record: Record) -> Query:
    return Query(processes=("libya",))


def course(record: Record, id: str):
    board = views.board(record, Query(initiatives=(id,)))
    return board.courses[0]


def test_the_two_ceasefire_calls_are_two_initiatives_of_one_process(seeds: Record) -> None:
    truces = [k for k in seeds.initiatives() if k.name.kind == "truce"]
    assert [(k.name.id, k.process.id) for k in truces if k.process] == [
        ("libya-truce-2020-01", "libya"), ("libya-truce-2020-09", "libya")]


def test_a_board_spans_a_process(seeds: Record) -> None:
    board = views.board(seeds, libya(seeds))
    assert board.process and board.process.name_en == "Libya"
    assert {"libya-truce-2020-01", "libya-truce-2020-09"} <= {c.known.name.id for c in board.courses}
    assert len(board.sources) == 2


def test_proposers_and_callers(seeds: Record) -> None:
    january = course(seeds, "libya-truce-2020-01")
    assert {n.name_en for n in january.proposers} == {"Vladimir Putin", "Recep Tayyip Erdogan"}
    assert "Antonio Guterres" in {n.name_en for n in january.callers}
    september = course(seeds, "libya-truce-2020-09")
    assert "Sergey Lavrov" in {n.name_en for n in september.callers}


def test_a_step_has_its_day_voice_and_words(seeds: Record) -> None:
    january = course(seeds, "libya-truce-2020-01")
    step = next(s for standing in january.standings for s in standing.steps
                if standing.actor.name_en == "Russia" and s.type == "propose")
    assert [person.name_en for person in step.through] == ["Vladimir Putin"]
    assert step.day == "2020-01-08"
    fact = step.facts[0]
    assert fact.voice.speaker and fact.voice.speaker.name_en == "Lev Dengov"
    assert fact.evidence.words in fact.evidence.sentence


def test_the_truce_depends_on_haftar_according_to_dengov(seeds: Record) -> None:
    condition = course(seeds, "libya-truce-2020-01").conditions[0]
    assert condition.type == "depends_on"
    assert [n.name_en for n in condition.on] == ["Khalifa Haftar"]
    voice = condition.facts[0].voice
    assert voice.speaker and voice.speaker.name_en == "Lev Dengov"


def test_the_cairo_declaration_has_russias_support(seeds: Record) -> None:
    cairo = next(c for c in views.board(seeds, libya(seeds)).courses if c.known.name.id == "ly-cairo-declaration")
    assert {n.name_en for n in cairo.proposers} == {"Aguila Saleh", "Fayez al-Sarraj"}
    assert "Russia" in {n.name_en for n in cairo.took("support")}


def test_backers_of_each_side_stand_with_their_voices(seeds: Record) -> None:
    sides = {s.actor.name_en: s for s in views.board(seeds, libya(seeds)).sides}
    haftar = {b.source.name_en: b for b in sides["Khalifa Haftar"].backers}
    assert {"United Arab Emirates", "Egypt"} <= haftar.keys()
    assert all(b.asserted for b in haftar.values())
    denied = sides["parties to the Libyan conflict"].backers[0].denied[0]
    assert denied.voice.speaker and denied.voice.speaker.name_en == "Lev Dengov"


def test_numbers_keep_their_bounds_and_voice(seeds: Record) -> None:
    counts = {c.what: c for c in views.board(seeds, libya(seeds)).counts}
    assert (counts["killed"].least, counts["killed"].most) == (1000, None)
    speaker = counts["wounded"].facts[0].voice.speaker
    assert speaker and speaker.name_en == "United Nations"


def test_a_breach_stays_an_accusation(examples: Record) -> None:
    board = views.board(examples, Query(processes=("sudan",)))
    breaches = [f for c in board.courses for breach in c.breaches for f in breach.facts]
    assert breaches and all(f.voice.speaker for f in breaches)


def test_days_limit_a_board(seeds: Record) -> None:
    board = views.board(seeds, Query(processes=("libya",), until=date(2020, 1, 31)))
    assert [s.published for s in board.sources] == [date(2020, 1, 9)]
    assert all((f.day or "") <= "2020-01-31" for c in board.courses for s in c.standings for p in s.steps
               for f in p.facts)


def test_the_last_step_that_happened_is_where_an_actor_stands(seeds: Record) -> None:
    january = course(seeds, "libya-truce-2020-01")
    parties = next(s for s in january.standings if s.actor.name_en == "parties to the Libyan conflict")
    assert (parties.last.type, parties.last.real) == ("agree", "wanted")


def doubtful(reader: Reader, path: Path) -> Record:
    """A record of one page of which only the events are sure."""
    gold = next(one for one in rows(EXAMPLES) if one["id"].startswith("libya"))
    reading = reading_of(gold, reader)
    reading = replace(reading, conditions=tuple(replace(one, sure=False) for one in reading.conditions),
                      ties=tuple(replace(one, sure=False) for one in reading.ties))
    with open_record(path, pack=reader.pack, write=True) as record:
        record.keep(reading, record.start(Run("gold", "1", reader.pack.name, reader.pack.digest)))
        record.settle()
    return open_record(path, pack=reader.pack)


def test_a_board_of_what_is_sure_leaves_the_rest_out_and_counts_it(reader: Reader, tmp_path: Path) -> None:
    with doubtful(reader, tmp_path / "r.hudna") as record:
        sure, whole = (views.board(record, Query(processes=("libya",), sure=only)) for only in (True, False))
    assert whole.sides and not sure.sides
    backing = (len(b.asserted) + len(b.denied) + len(b.past) for side in whole.sides for b in side.backers)
    assert sure.waiting == sum(backing) + sum(
        len(demand.facts) for course in whole.courses for demand in course.conditions)


def test_a_whole_board_has_nothing_waiting(examples: Record) -> None:
    assert views.board(examples, libya(examples)).waiting == 0


def test_a_board_on_a_day_knows_only_what_was_published_up_to_it(seeds: Record) -> None:
    board = views.board(seeds, Query(processes=("libya",), on=date(2020, 1, 31)))
    assert board.on == date(2020, 1, 31) and [s.published for s in board.sources] == [date(2020, 1, 9)]
    assert "libya-truce-2020-09" not in {c.known.name.id for c in board.courses}


def test_a_day_does_not_hide_what_was_known_to_be_coming(examples: Record) -> None:
    day = date(2022, 9, 14)
    seen = views.board(examples, Query(processes=("yemen",), on=day))
    facts = [f for c in seen.courses for s in c.standings for step in s.steps for f in step.facts]
    assert facts and all(f.source.published and f.source.published <= day for f in facts)


def test_a_board_says_how_far_an_initiative_has_come_and_why(seeds: Record) -> None:
    january = course(seeds, "libya-truce-2020-01").status
    assert january.stage != "none" and january.facts


def test_the_status_is_told_where_no_sure_claim_tells_it(reader: Reader, tmp_path: Path) -> None:
    gold = next(one for one in rows(EXAMPLES) if one["id"].startswith("sudan"))
    reading = reading_of(gold, reader)
    reading = replace(reading, events=tuple(replace(one, sure=False) for one in reading.events))
    with open_record(tmp_path / "r.hudna", pack=reader.pack, write=True) as record:
        record.keep(reading, record.start(Run("gold", "1", reader.pack.name, reader.pack.digest)))
        found = views.board(record, Query(processes=("sudan",), sure=True)).courses
    told = [one for one in found if one.status.facts]
    assert told and not any(one.standings for one in found)
    assert not any(fact.sure for one in told for fact in one.status.facts)


def test_a_sure_call_does_not_hide_how_far_an_initiative_has_come(reader: Reader, tmp_path: Path) -> None:
    gold = next(one for one in rows(EXAMPLES) if one["id"].startswith("sudan"))
    reading = reading_of(gold, reader)
    reading = replace(reading, events=tuple(replace(one, sure=one.type == "call") for one in reading.events))
    with open_record(tmp_path / "r.hudna", pack=reader.pack, write=True) as record:
        record.keep(reading, record.start(Run("gold", "1", reader.pack.name, reader.pack.digest)))
        sure, whole = (views.board(record, Query(processes=("sudan",), sure=only)).courses for only in (True, False))
    assert any(event.type == "call" for event in reading.events)
    assert [one.status for one in sure] == [one.status for one in whole]


def test_who_spoke_is_not_silent_because_it_is_not_sure(reader: Reader, tmp_path: Path) -> None:
    with doubtful(reader, tmp_path / "r.hudna") as record:
        sure, whole = (views.board(record, Query(processes=("libya",), sure=only)).courses for only in (True, False))
    silent = [{one.actor for one in course.silent} for course in whole if course.silent]
    assert [{one.actor for one in course.silent} for course in sure if course.silent] == silent


def test_what_is_new_since_a_day_leaves_out_what_was_told_before(seeds: Record) -> None:
    new = views.board(seeds, libya(seeds), changed_since=date(2020, 2, 1))
    assert new.changed_since == date(2020, 2, 1) and [s.published for s in new.sources] == [date(2020, 9, 8)]
    ids = {c.known.name.id for c in new.courses}
    assert "libya-truce-2020-09" in ids and "libya-truce-2020-01" not in ids


def test_a_board_of_an_actor_has_the_steps_of_who_leads_it(seeds: Record) -> None:
    found = views.board(seeds, Query(processes=("libya",), actors=("ru",)))
    assert any("Vladimir Putin" in {person.name_en for person in step.through}
               for c in found.courses for one in c.standings for step in one.steps if one.actor.id == "ru")


def test_nothing_is_new_since_the_last_page(seeds: Record) -> None:
    new = views.board(seeds, libya(seeds), changed_since=date(2020, 9, 9))
    assert not (new.courses or new.sides or new.counts or new.disputes or new.sources)


def test_how_far_it_has_come_and_who_is_silent_do_not_go_by_the_actor_asked_for(examples: Record) -> None:
    places = Query(processes=("yemen", "sudan", "libya"))
    whole, narrow = (views.board(examples, query).courses
                     for query in (places, replace(places, actors=("un",), types=("support", "mediate", "call"))))
    assert [(one.status, one.particulars) for one in narrow] == [(one.status, one.particulars) for one in whole]
    both = [(one, other) for one, other in zip(narrow, whole, strict=True) if one.standings]
    assert both and all(one.silent == other.silent for one, other in both)
    assert sum(len(one.standings) for one in narrow) < sum(len(one.standings) for one in whole)


def test_an_initiative_of_another_conflict_is_not_on_the_board_of_one(examples: Record) -> None:
    other = next(one.name.id for one in examples.initiatives() if one.process and one.process.id == "sudan")
    board = views.board(examples, Query(processes=("yemen",), initiatives=(other,)))
    assert (board.courses, board.sides, board.counts, board.sources) == ((), (), (), ())


def test_a_board_of_a_type_has_no_backers_but_where_they_are_asked_for(examples: Record) -> None:
    whole, deeds, backs = (views.board(examples, Query(processes=("libya",), types=types)).sides
                           for types in ((), ("breach",), ("backs",)))
    assert whole and whole == backs and not deeds
