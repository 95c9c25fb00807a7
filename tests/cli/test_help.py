from __future__ import annotations

from collections.abc import Iterator

import click
import pytest

from hudna.cli.commands import commands
from hudna.cli.words import LANGUAGES, language_of, words_of


def every(command: click.Command, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        for name, inner in command.commands.items():
            yield from every(inner, (*path, name))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_and_option_has_help(language: str) -> None:
    for path, command in every(commands(words_of(language))):
        assert command.help, path
        for param in command.params:
            if isinstance(param, click.Option):
                assert param.help, (path, param.name)


SINGLE = [path for path, command in every(commands(words_of("en"))) if not isinstance(command, click.Group)]


@pytest.mark.parametrize("path", SINGLE, ids=" ".join)
def test_help_has_examples(hudna, path: tuple[str, ...]) -> None:
    done = hudna(*path, "--help")
    assert done.code == 0
    assert "Examples:" in done.out and "hudna " + path[0] in done.out


def test_help_in_arabic(hudna) -> None:
    assert "أمثلة:" in hudna("board", "--help", "--lang", "ar").out


def test_the_version(hudna) -> None:
    assert hudna("--version").out.startswith("hudna")


def test_an_unknown_option_is_a_mistake(hudna) -> None:
    assert hudna("board", "--nothing").code == 2


def test_no_arguments_print_help(hudna) -> None:
    done = hudna()
    assert done.code == 2 and "Commands:" in done.out + done.err


@pytest.mark.parametrize(("given", "system", "language"), [
    (["--lang", "ar"], "en_GB.UTF-8", "ar"), (["--lang=en"], "ar_YE.UTF-8", "en"), ([], "ar_YE.UTF-8", "ar"),
    ([], "de_DE", "en"), ([], "", "en"), (["--", "--lang", "ar"], "", "en")])
def test_the_language(given: list[str], system: str, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", system)
    assert language_of(given) == language


def test_headings_of_the_help_are_in_the_language(hudna) -> None:
    out = hudna("export", "--help", "--lang", "ar").out
    assert "الخيارات:" in out and "[الأصل: jsonl]" in out and "Options:" not in out


@pytest.mark.parametrize("group", ["rule", "record"])
def test_groups_take_the_language_too(hudna, group: str) -> None:
    assert "الأوامر:" in hudna(group, "--lang", "ar", "--help").out
