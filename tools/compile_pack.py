"""Parse the built-in packs once and keep what they hold as JSON, so that hudna starts at once (`make pack`)."""

from __future__ import annotations

from hudna.pack.load import COMPILED, DATA, compile_data


def main() -> None:
    """Write the compiled file."""
    (DATA / COMPILED).write_text(compile_data(), "utf-8")


if __name__ == "__main__":
    main()
