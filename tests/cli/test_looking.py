from __future__ import annotations

import json
from pathlib import Path

import pytest

LOOKS = (["board"], ["timeline"], ["ties"], ["disputes"], ["stories", "--least", "1"], ["search", "هدنة"],
         ["record", "info"])


def lines(out: str) -> list:
    return [json.loads(line) for line in out.splitlines()]


@pytest.mark.parametrize("look", LOOKS, ids=" ".join)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_look_prints_in_both_languages(hudna, record: str, look: list[str], language: str) -> None:
    done = hudna(*look, "--record", record, "--lang", language)
    assert (done.code, done.err) == (0, "")
    assert done.out.strip()


@pytest.mark.parametrize("look", LOOKS, ids=" ".join)
def test_every_look_gives_json(hudna, record: str, look: list[str]) -> None:
    assert lines(hudna(*look, "--record", record, "--json").out)


def test_the_overview_names_what_can_be_looked_at(hudna, record: str) -> None:
    out = hudna("board", "--record", record).out
    assert "Libya (libya)" in out and "libya-plan-2021-08" in out and "hudna board" in out


@pytest.mark.parametrize("name", ["libya", "Libya", "ليبيا"])
def test_a_board_by_the_name_of_a_conflict(hudna, record: str, name: str) -> None:
    board = lines(hudna("board", name, "--record", record, "--json").out)[0]
    assert board["process"]["id"] == "libya"
    assert board["courses"] and board["sources"]


def test_a_board_shows_voices_words_and_sources(hudna, record: str) -> None:
    out = hudna("board", "libya", "--record", record).out
    for part in ("Positions", "Conditions and dependence", "Breaches", "Backers of each side", "Disputes", "Sources",
                 "On whose word", "[1]"):
        assert part in out


def test_an_actor_by_name(hudna, record: str) -> None:
    card = lines(hudna("actor", "القيادة", "العامة", "للقوات", "التابعة", "لخليفة", "حفتر", "--record", record,
                       "--json").out)[0]
    assert card["ties"] and card["events"]


def test_an_actor_that_is_not_there(hudna, record: str) -> None:
    done = hudna("actor", "Nobody", "--record", record)
    assert done.code == 3
    assert "Nobody" in done.err and "hudna actor --record" in done.err


def test_a_name_that_several_have(hudna, record: str) -> None:
    done = hudna("actor", "وزارة", "--record", record)
    assert done.code == 3 and " = " in done.err


def test_filters_narrow_a_timeline(hudna, record: str) -> None:
    def timeline(*more: str) -> list:
        return lines(hudna("timeline", "--record", record, "--json", *more).out)
    whole = timeline()
    sudan = timeline("--process", "sudan", "--type", "attack")
    assert 0 < len(sudan) < len(whole)
    assert {entry["type"] for entry in sudan} == {"attack"}
    assert timeline("--limit", "2", "--offset", "1") == whole[1:3]
    assert all(e["day"] >= "2024-01-01" for e in timeline("--since", "2024-01-01"))
    assert all(e["day"] <= "2021-12-31" for e in timeline("--until", "2021-12-31"))


def test_words_are_looked_for_in_the_evidence(hudna, record: str) -> None:
    found = lines(hudna("timeline", "--words", "الإمارات المرتزقة", "--record", record, "--json").out)
    found += lines(hudna("timeline", "--words", "المرتزقه", "--record", record, "--json").out)
    assert found
    assert all("المرتزقة" in fact["evidence"]["sentence"] for entry in found for fact in entry["facts"])


@pytest.mark.parametrize("words", ["هدنة", "الهدنة", "هدنه", '"وقف إطلاق النار"'])
def test_search_finds_any_spelling(hudna, record: str, words: str) -> None:
    found = lines(hudna("search", words, "--record", record, "--json").out)
    assert found and all(one["evidence"]["words"] for one in found)


def test_search_for_what_is_not_there_says_what_to_do(hudna, record: str) -> None:
    done = hudna("search", "زرافة", "--record", record)
    assert done.code == 0 and "Nothing fits" in done.out


def test_a_story_by_its_id(hudna, record: str) -> None:
    one = lines(hudna("stories", "--least", "1", "--record", record, "--json").out)[0]
    assert lines(hudna("stories", one["id"], "--record", record, "--json").out) == [one]
    done = hudna("stories", one["id"], "--record", record)
    assert one["texts"][0][0]["url"] in done.out


def test_an_unknown_story_says_where_to_look(hudna, record: str) -> None:
    done = hudna("stories", "s.none", "--record", record)
    assert done.code == 3 and "hudna stories --record" in done.err


def test_a_bad_day(hudna, record: str) -> None:
    done = hudna("timeline", "--since", "yesterday", "--record", record)
    assert done.code == 2 and "YYYY-MM-DD" in done.err


def test_an_unknown_type_names_the_known_ones(hudna, record: str) -> None:
    done = hudna("timeline", "--type", "party", "--record", record)
    assert done.code == 2 and "breach" in done.err


def test_a_missing_record_says_how_to_make_one(hudna) -> None:
    done = hudna("board")
    assert done.code == 3
    assert "hudna add" in done.err


def test_a_record_without_pages_says_what_to_do_next(hudna, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    hudna("add", str(tmp_path / "empty"))
    for look in (["board"], ["timeline"], ["disputes"], ["search", "هدنة"]):
        done = hudna(*look)
        assert done.code == 0 and "hudna add" in done.out


def test_errors_say_where_what_and_how_to_mend(hudna, tmp_path: Path) -> None:
    (tmp_path / "record.hudna").write_text("not a record")
    done = hudna("board")
    assert done.code == 3
    assert done.err.startswith("hudna: record.hudna: ") and len(done.err.splitlines()) == 2


def test_a_board_says_how_far_each_initiative_has_come_and_why(hudna, record: str) -> None:
    out = hudna("board", "libya", "--review", "--record", record).out
    for part in ("Status: ", "Why: ", "Where each stands", "Positions, step by step", "still open",
                 "said nothing of it"):
        assert part in out


def test_a_board_on_a_past_day(hudna, record: str) -> None:
    seen = lines(hudna("board", "libya", "--on", "2021-08-18", "--record", record, "--json").out)[0]
    assert seen["on"] == "2021-08-18"
    assert {source["published"] for source in seen["sources"]} == {"2021-08-18"}
    out = hudna("board", "libya", "--on", "2021-08-18", "--review", "--record", record).out
    assert "As it was known on 2021-08-18" in out and "2021-08-19 (" not in out


def test_a_board_of_what_is_new(hudna, record: str) -> None:
    new = lines(hudna("board", "libya", "--changed-since", "2021-08-19", "--record", record, "--json").out)[0]
    assert new["changed_since"] == "2021-08-19" and {one["published"] for one in new["sources"]} == {"2021-08-19"}
    assert all(course["before"] is not None for course in new["courses"])
    out = hudna("board", "libya", "--changed-since", "2021-08-19", "--review", "--record", record).out
    assert "Only what is new since 2021-08-19" in out and "Where each stands" not in out


def test_a_board_without_news_says_so(hudna, record: str) -> None:
    assert "Nothing new" in hudna("board", "libya", "--changed-since", "2024-01-01", "--record", record).out


@pytest.mark.parametrize("option", ["--on", "--changed-since"])
def test_a_bad_day_names_its_option(hudna, record: str, option: str) -> None:
    done = hudna("board", "libya", option, "soon", "--record", record)
    assert done.code == 2 and done.err.startswith(f"hudna: {option}: ")


def test_the_json_of_a_board_has_the_ladder_with_voices_and_numbers_of_sources(hudna, record: str) -> None:
    board = lines(hudna("board", "libya", "--record", record, "--json").out)[0]
    steps = [step for course in board["courses"] for one in course["standings"] for step in one["steps"]]
    assert steps and all(step["sources"] >= 1 and step["facts"][0]["voice"] for step in steps)
    assert all(course["status"]["stage"] for course in board["courses"])


def test_the_days_of_a_timeline_go_by_what_was_known(hudna, record: str) -> None:
    found = lines(hudna("timeline", "--on", "2021-12-31", "--record", record, "--json").out)
    assert found and all(fact["source"]["published"] <= "2021-12-31" for one in found for fact in one["facts"])


def test_search_by_actor_and_type(hudna, record: str) -> None:
    whole = lines(hudna("search", "هدنة", "--record", record, "--json").out)
    some = lines(hudna("search", "هدنة", "--type", "reject", "--record", record, "--json").out)
    assert 0 < len(some) < len(whole)


def test_a_card_has_roles_and_where_the_actor_stands(hudna, record: str) -> None:
    out = hudna("actor", "قوات الدعم السريع", "--record", record).out
    assert "Roles by date" in out and "Positions" in out


def test_ties_show_days_voices_sources_and_what_is_disputed(hudna, record: str) -> None:
    out = hudna("ties", "--type", "backs", "--record", record).out
    assert "Seen" in out and "disputed" in out
    ties = lines(hudna("ties", "--type", "backs", "--record", record, "--json").out)
    assert any(tie["disputed"] for tie in ties) and all({"first", "last", "sources"} <= set(tie) for tie in ties)


@pytest.mark.parametrize("asked", ["breach", "broke", "خرقها"])
def test_a_type_is_named_as_it_stands_on_screen(hudna, record: str, asked: str) -> None:
    one = hudna("timeline", "--type", "breach", "--record", record, "--json").out
    assert one and hudna("timeline", "--type", asked, "--record", record, "--json").out == one


def test_an_outlet_is_found_in_any_spelling(hudna, record: str) -> None:
    found = lines(hudna("timeline", "--outlet", "ميدان", "--record", record, "--json").out)
    assert {fact["source"]["outlet"] for one in found for fact in one["facts"]} == {"ميدان الشام"}


def test_an_outlet_that_is_not_there_is_no_empty_answer(hudna, record: str) -> None:
    done = hudna("timeline", "--outlet", "nowhere", "--record", record)
    assert done.code == 3 and "nowhere" in done.err and "hudna record info" in done.err


def test_days_in_other_digits(hudna, record: str) -> None:
    given = [hudna("timeline", "--since", day, "--record", record, "--json").out
             for day in ("2024-02-18", "٢٠٢٤-٠٢-١٨")]
    assert given[0] and given[0] == given[1]


def test_days_the_wrong_way_round_are_a_mistake(hudna, record: str) -> None:
    done = hudna("timeline", "--since", "2024-02-18", "--until", "2024-02-17", "--record", record)
    assert done.code == 2 and "--since" in done.err


def test_what_the_name_of_a_board_and_its_filters_ask_for_must_both_hold(hudna, record: str) -> None:
    (board,) = lines(hudna("board", "libya", "--process", "yemen", "--record", record, "--json").out)
    assert board["courses"] == [] and board["sources"] == []
    assert "Nothing fits" in hudna("board", "libya", "--process", "yemen", "--record", record).out


def test_a_board_is_paged_by_initiatives(hudna, record: str) -> None:
    def ids(*asked: str) -> list[str]:
        (board,) = lines(hudna("board", "libya", *asked, "--record", record, "--json").out)
        return [course["known"]["name"]["id"] for course in board["courses"]]
    assert len(ids()) > 2 and ids("--limit", "1", "--offset", "1") == ids()[1:2]


def test_the_overview_is_filtered_as_all_looks_are(hudna, record: str) -> None:
    whole = hudna("board", "--record", record, "--json").out.splitlines()
    assert 0 < len(hudna("board", "--type", "breach", "--record", record, "--json").out.splitlines()) < len(whole)
    assert hudna("board", "--limit", "2", "--record", record, "--json").out.splitlines() == whole[:2]


def test_a_long_look_is_cut_and_says_so(hudna, record: str) -> None:
    number = len(hudna("timeline", "--record", record, "--json").out.splitlines())
    assert number > 50
    assert f"and {number - 50} more" in hudna("timeline", "--record", record).out
    assert " more (" not in hudna("timeline", "--limit", str(number), "--record", record).out


def test_search_says_how_many_pages_and_where_they_are(hudna, record: str) -> None:
    number = len(hudna("search", "هدنة", "--record", record, "--json").out.splitlines())
    out = hudna("search", "هدنة", "--record", record).out
    assert f"({number})" in out and f"[{number}]" in out and "Sources" in out


@pytest.mark.parametrize("given", ['""', "*", '"'])
def test_a_search_for_no_word_is_a_mistake(hudna, record: str, given: str) -> None:
    assert hudna("search", given, "--record", record).code == 2


def test_the_actors_to_choose_from(hudna, record: str) -> None:
    every = lines(hudna("actor", "--record", record, "--json").out)
    some = lines(hudna("actor", "--process", "yemen", "--record", record, "--json").out)
    assert 0 < len(some) < len(every)
    assert some[0]["actor"]["id"] in hudna("actor", "--process", "yemen", "--record", record).out


def test_claims_stand_with_the_ids_that_rulings_ask_for(hudna, record: str) -> None:
    claims = lines(hudna("claims", "--type", "breach", "--record", record, "--json").out)
    assert {one["type"] for one in claims} == {"breach"}
    out = hudna("claims", claims[0]["id"], "--record", record).out
    assert claims[0]["id"] in out and claims[0]["source"]["url"] in out
    assert hudna("claims", "nothing", "--record", record).code == 3
