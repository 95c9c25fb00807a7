"""Write docs/reference/cli.md and cli.ar.md: every command with its options, from the command line itself.

    python -m tools.draw_docs [--check]     with --check nothing is written; ends with 1 when a page is not current
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from hudna.cli.commands import commands
from hudna.cli.options import EXAMPLES
from hudna.cli.words import words_of

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "reference"
PAGES = {"en": FOLDER / "cli.md", "ar": FOLDER / "cli.ar.md"}
TEXTS = {
    "en": ("Commands", "Made by `make docs` from the command line itself.", "option", "what it does", "Default"),
    "ar": ("الأوامر", "تصنعها `make docs` من سطر الأوامر نفسه.", "الخيار", "ما يفعله", "المعتاد"),
}


def page(language: str) -> str:
    """The whole page in a language."""
    words = words_of(language)
    title, made, *_ = TEXTS[language]
    group = commands(words)
    lines = [f"# {title}", "", made, "", str(group.help), "", words("help.exits"), ""]
    lines += [part for name, command in every(group) for part in section(name, command, language)]
    text = "\n".join(lines)
    return f'<div dir="rtl">\n\n{text}\n</div>\n' if words.rtl else text


def every(group: click.Group, before: str = "hudna") -> Iterator[tuple[str, click.Command]]:
    """All commands with their whole names."""
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from every(command, f"{before} {name}")
        else:
            yield f"{before} {name}", command


def section(name: str, command: click.Command, language: str) -> Iterator[str]:
    """What the page says of one command."""
    option, does = TEXTS[language][2:4]
    arguments = " ".join(str(p.metavar) for p in command.params if isinstance(p, click.Argument))
    yield f"## {name}"
    yield ""
    yield f"`{' '.join(part for part in (name, '[OPTIONS]', arguments) if part)}`"
    yield ""
    yield str(command.help)
    yield ""
    yield f"| {option} | {does} |"
    yield "| --- | --- |"
    for param in command.params:
        if isinstance(param, click.Option):
            yield f"| {' '.join(f'`{spelling}`' for spelling in spelled(param))} | {told(param, language)} |"
    yield ""
    examples = EXAMPLES.get(name.split()[-1], ())
    if examples:
        yield from ("```", *examples, "```", "")


def spelled(option: click.Option) -> Iterator[str]:
    """An option's names, with what it takes."""
    choice = f" {'|'.join(map(str, option.type.choices))}" if isinstance(option.type, click.Choice) else ""
    takes = choice or ("" if option.is_flag else f" {option.metavar or 'N'}")
    for name in option.opts:
        yield name.replace("|", "\\|") + takes.replace("|", "\\|")


def told(option: click.Option, language: str) -> str:
    """What an option does, and what it is without being given."""
    shown = f" {TEXTS[language][4]}: `{option.default}`." if option.show_default else ""
    return f"{option.help}{shown}"


def main() -> int:
    """Write the pages, or say which are not current."""
    check, stale = "--check" in sys.argv[1:], []
    for language, path in PAGES.items():
        text = page(language)
        if not path.exists() or path.read_text("utf-8") != text:
            stale.append(path.name)
            if not check:
                path.write_text(text, "utf-8")
    if check and stale:
        print(f"not current: {', '.join(stale)}. Run: make docs")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
