from __future__ import annotations

import json
import os
import subprocess
import sys

from tests.gold import ROOT

from hudna.page import read
from hudna.pipeline import Reader, read_many
from hudna.shapes import Reading
from hudna.views.reading_json import reading_json

PAGES = ROOT / "examples" / "pages"


def test_a_page_reads_the_same_in_every_process() -> None:
    """Sets of words are ordered differently in each process; nothing that is read may hang on that."""
    here = [json.dumps(reading_json(r)) for r in read_many(Reader(), read(PAGES)) if isinstance(r, Reading)]
    script = ("import json, sys\nfrom hudna.page import read\nfrom hudna.pipeline import Reader, read_many\n"
              "from hudna.views.reading_json import reading_json\n"
              "for r in read_many(Reader(), read(sys.argv[1])): print(json.dumps(reading_json(r)))\n")
    done = subprocess.run([sys.executable, "-c", script, str(PAGES)], capture_output=True, text=True, check=True,
                          cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": "1"})
    assert done.stdout.splitlines() == here
