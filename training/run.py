"""All stages from raw texts to weights, one after the other; a stage whose result lies in WORK is not run again.

    python -m training.run WORK            # all sources
    python -m training.run WORK --clean    # without the sources that are for research only, in a folder of its own
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from training.net.out_of_part import PARTS
from training.seal import seal

from hudna.infer.net import FILES
from hudna.infer.reasons import WEIGHTS

ROOT = Path(__file__).resolve().parents[1]
NETS = ("heads", "arcs")  # those that read together, by their files (MEMBERS in net/heads.py)


def stages(work: Path, *, clean: bool, pretrained: bool = False) -> Iterator[tuple[Path, list[str]]]:
    """What each stage writes, and its command; `pretrained` takes the language models that come with the package."""
    own = ["--clean"] if clean else []
    if not pretrained:
        yield work / "raw.npz", ["-m", "training.net.raw_text", str(work), *own]
        yield work / "language.pt", ["-m", "training.net.pretrain", str(work)]
    yield work / "lessons.pkl", ["-m", "training.net.lessons", str(work), *own]
    for part in (*range(PARTS), None):
        end = "" if part is None else f"-{part}"
        less = [] if part is None else ["--parts", str(part)]
        for name in NETS:
            yield work / f"{name}{end}.pt", ["-m", "training.net.teach", str(work), "--member", name, *less]
        nets = [f"{name}{end}" for name in NETS]
        yield work / f"net{end}", ["-m", "training.net.export", str(work), *nets, str(work / f"net{end}")]
    fit = ["training/fit_crosswise.py"]
    yield work / "fitted" / "net.json", [*fit, str(work / "fitted"), "--net", str(work), *own]
    yield work / "rules" / "reasons.json", [*fit, str(work / "rules"), *own]


def main() -> None:
    """Run what is not there yet; install the weights."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("work", type=Path)
    ask.add_argument("--clean", action="store_true")
    ask.add_argument("--pretrained", action="store_true", help="keep the package's language models (not with --clean)")
    args = ask.parse_args()
    work = (args.work.with_name(args.work.name + "-clean") if args.clean else args.work).resolve()
    work.mkdir(parents=True, exist_ok=True)
    for result, command in stages(work, clean=args.clean, pretrained=args.pretrained and not args.clean):
        if result.exists():
            print(f"{result} is there", file=sys.stderr)
            continue
        print(" ".join(command), file=sys.stderr)
        subprocess.run([sys.executable, *command], cwd=ROOT, check=True)
    net = [work / "net" / name for name in FILES]
    for file in (*net, work / "fitted" / "net.json", work / "rules" / "reasons.json"):
        shutil.copy(file, WEIGHTS / file.name)
    seal(WEIGHTS)
    subprocess.run([sys.executable, "training/fit_confidence.py", f"net={work / 'fitted'}", f"rules={work / 'rules'}",
                    "plain"], cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
