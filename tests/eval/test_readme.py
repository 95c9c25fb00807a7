"""What the READMEs tell people to type works."""

import re
from pathlib import Path

import pytest
from eval.gold import ROOT

import hudna
from hudna.cli.commands import commands
from hudna.cli.words import words_of
from hudna.page import read as read_pages

READMES = ("README.md", "README.ar.md")
CODE = re.compile(r"```python\n(.*?)```", re.DOTALL)
COMMAND = re.compile(r"^\.venv/bin/hudna (\w+)", re.MULTILINE)
RULE = re.compile(r"^make ([a-z-]+)", re.MULTILINE)
LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")


@pytest.mark.parametrize("name", READMES)
def test_commands_are_there(name: str) -> None:
    found = COMMAND.findall((ROOT / name).read_text("utf-8"))
    assert found and set(found) <= set(commands(words_of("en")).commands)


@pytest.mark.parametrize("name", READMES)
def test_rules_are_in_the_makefile(name: str) -> None:
    rules = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    found = RULE.findall((ROOT / name).read_text("utf-8"))
    assert found and set(found) <= rules


@pytest.mark.parametrize("page", sorted(p.relative_to(ROOT).as_posix() for p in
                                        (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("src/**/*.md"))))
def test_links_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    assert [link for link in LINK.findall(text) if not ((ROOT / page).parent / link).exists()] == []


@pytest.mark.parametrize("name", READMES)
def test_the_python_snippet_runs(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                 capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    with hudna.open_record("record.hudna", write=True) as record:
        hudna.add(record, read_pages("examples/pages/sudan-omdurman-army.txt"))
    (code,) = CODE.findall((ROOT / name).read_text("utf-8"))
    exec(code, {})
    assert "breach" in capsys.readouterr().out


def test_both_readmes_tell_the_same_commands() -> None:
    english, arabic = ([*COMMAND.findall(text), *RULE.findall(text)] for text in
                       ((ROOT / name).read_text("utf-8") for name in READMES))
    assert english == arabic
