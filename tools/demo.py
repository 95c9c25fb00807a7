"""Read the example pages into a record, and look at it: what `make demo` shows.

    python -m tools.demo [--lang ar|en]
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from eval.gold import PAGES, ROOT

HUDNA = Path(sys.executable).with_name("hudna")
RECORD = ROOT / "demo" / "demo.hudna"
LOOKS = (("board", "sudan", "--review"), ("timeline", "--process", "yemen"), ("disputes",))


def main() -> int:
    """Run the commands one after another, each shown before what it prints."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--lang", choices=("ar", "en"))
    language = ("--lang", args.lang) if (args := ask.parse_args()).lang else ()
    RECORD.parent.mkdir(exist_ok=True)
    for left in RECORD.parent.glob(RECORD.name + "*"):
        left.unlink()
    pages, record = (path.relative_to(ROOT).as_posix() for path in (PAGES, RECORD))
    for words in (("add", pages), *LOOKS):
        command = (*words, "--record", record, *language)
        print(f"\n$ hudna {' '.join(command)}", flush=True)
        if code := subprocess.run((HUDNA, *command), cwd=ROOT, check=False).returncode:
            return code
    print(f"\nLook further: {HUDNA} --help (the record is {record})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
