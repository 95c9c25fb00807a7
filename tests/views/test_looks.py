from __future__ import annotations

from datetime import date

import pytest

from hudna import views
from hudna.record import Record
from hudna.shapes import Query
from hudna.views.find import find_actors, find_initiatives, find_processes


def test_a_timeline_is_in_the_order_of_days(examples: Record) -> None:
    days = [entry.day for entry in views.timeline(examples) if entry.day]
    assert days == sorted(days)


def test_one_event_told_twice_is_one_entry(examples: Record) -> None:
    entries = views.timeline(examples, Query(processes=("palestine-israel",)))
    told = max(entries, key=lambda entry: len(entry.facts))
    assert len(told.facts) > 1


def test_a_timeline_by_actor(examples: Record) -> None:
    army = find_actors(examples, "الجيش السوداني")[0]
    entries = views.timeline(examples, Query(actors=(army.id,)))
    assert entries
    assert all(army.id in {n.id for f in e.facts for n in (*f.actors(), f.voice.speaker) if n} for e in entries)


def test_a_timeline_by_outlet_and_day(examples: Record) -> None:
    entries = views.timeline(examples, Query(outlets=("ميدان الشام",), since=date(2021, 8, 19)))
    assert entries
    assert {f.source.outlet for e in entries for f in e.facts} == {"ميدان الشام"}
    assert all((e.day or "") >= "2021-08-19" for e in entries)


def test_ties_stand_with_who_asserts_and_who_denies(examples: Record) -> None:
    chad = find_actors(examples, "Chad")[0]
    bonds = views.ties(examples, Query(actors=(chad.id,), types=("backs",)))
    disputed = next(b for b in bonds if b.asserted and b.denied)
    assert {f.voice.speaker.id for f in disputed.asserted if f.voice.speaker}.isdisjoint(
        f.voice.speaker.id for f in disputed.denied if f.voice.speaker)


def test_a_card(examples: Record) -> None:
    rsf = find_actors(examples, "قوات الدعم السريع")[0]
    card = views.actor(examples, rsf.id)
    assert card and card.stands and card.events and card.said
    assert card.pages == 3 and rsf.name in card.names


def test_no_card_for_an_unknown_actor(examples: Record) -> None:
    assert views.actor(examples, "nobody") is None


def test_search_shows_where_the_words_stand(examples: Record) -> None:
    found = views.search(examples, Query(words="المرتزقة"))
    assert found
    assert all("مرتزقة" in one.evidence.words and one.evidence.words in one.evidence.sentence for one in found)


@pytest.mark.parametrize("words", ["هدنة", "الهُدنة", "هدنه", "هـدنـة"])
def test_search_goes_by_folded_letters_and_particles(examples: Record, words: str) -> None:
    assert views.search(examples, Query(words=words))


def test_a_phrase_stands_together(examples: Record) -> None:
    both = views.search(examples, Query(words="النار إطلاق"))
    assert both
    assert not views.search(examples, Query(words='"النار إطلاق"'))


@pytest.mark.parametrize("words", ['"', "* OR", "NEAR(", "a:b", "--", "؟"])
def test_search_takes_any_sign(examples: Record, words: str) -> None:
    views.search(examples, Query(words=words))


def test_pages_of_a_search(examples: Record) -> None:
    whole = views.search(examples, Query(words="هدنة"))
    assert views.search(examples, Query(words="هدنة", limit=2, offset=1)) == whole[1:3]


def test_names_are_found_by_alias_part_and_language(examples: Record) -> None:
    assert [p.id for p in find_processes(examples, "السودان")] == ["sudan"]
    assert {k.name.id for k in find_initiatives(examples, "libya-truce-2021-08")} == {"libya-truce-2021-08"}
    assert find_actors(examples, "UN") == find_actors(examples, "الأمم المتحدة")


def test_a_process_filter_leaves_other_conflicts_out(examples: Record) -> None:
    sources = examples.sources(Query(processes=("yemen",)))
    assert {s.id for s in sources} == {"yemen-prisoners", "yemen-extension", "yemen-wire-sanaa", "yemen-wire-flights"}


def test_search_takes_actors_and_types(examples: Record) -> None:
    whole = views.search(examples, Query(words="هدنة"))
    rejected = views.search(examples, Query(words="هدنة", types=("reject",)))
    rsf = find_actors(examples, "قوات الدعم السريع")[0]
    theirs = views.search(examples, Query(words="هدنة", actors=(rsf.id,)))
    for part in (rejected, theirs):
        assert part and set(part) < set(whole)
    assert views.search(examples, Query(words="هدنة", types=("reject",), limit=1)) == rejected[:1]


def test_search_on_a_day_finds_what_was_published_up_to_it(examples: Record) -> None:
    found = views.search(examples, Query(words="هدنة", on=date(2022, 12, 31)))
    assert found and all(one.source.published and one.source.published <= date(2022, 12, 31) for one in found)
    assert set(found) < set(views.search(examples, Query(words="هدنة")))


def test_a_timeline_on_a_day_goes_by_what_was_published(examples: Record) -> None:
    day = date(2022, 12, 31)
    entries = views.timeline(examples, Query(on=day))
    assert entries and all(f.source.published and f.source.published <= day for e in entries for f in e.facts)


def test_a_body_stands_where_its_leader_stands(seeds: Record) -> None:
    card = views.actor(seeds, "ru")
    assert card and "Vladimir Putin" in {post.person.name_en for post in card.posts}
    taken = {(person.name_en, step.type) for stand in card.stands for step in stand.standing.steps
             for person in step.through}
    assert ("Vladimir Putin", "propose") in taken


def test_a_persons_card_has_the_roles_with_their_days(seeds: Record) -> None:
    card = views.actor(seeds, find_actors(seeds, "Antonio Guterres")[0].id)
    assert card and any(post.body.id == "un" and post.start for post in card.posts)


def test_a_phrase_is_found_where_its_later_words_bear_the_article(examples: Record) -> None:
    bare, definite = ({one.source.key for one in views.search(examples, Query(words=words))}
                      for words in ('"إطلاق نار"', '"إطلاق النار"'))
    assert definite and definite <= bare
    assert not views.search(examples, Query(words='"إطلاق هدنة"'))


def test_paging_of_a_card_counts_what_stands_in_each_part(examples: Record) -> None:
    rsf = find_actors(examples, "قوات الدعم السريع")[0].id
    whole, first = views.actor(examples, rsf), views.actor(examples, rsf, Query(limit=1))
    assert whole and first
    assert (first.stands, first.ties, first.said, first.events) == (
        whole.stands[:1], whole.ties[:1], whole.said[:1], whole.events[:1])


def test_a_card_with_another_actor_is_what_both_have_together(examples: Record) -> None:
    army, rsf = (find_actors(examples, name)[0].id for name in ("الجيش السوداني", "قوات الدعم السريع"))
    whole, both = views.actor(examples, rsf), views.actor(examples, rsf, Query(actors=(army,)))
    assert whole and both and 0 < len(both.events) < len(whole.events)
    assert all(army in {name.id for fact in entry.facts for name in fact.actors()} for entry in both.events)
