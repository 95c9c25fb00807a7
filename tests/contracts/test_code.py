from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.contracts.house import FILES, ROOT, Function, functions, name, tree

import hudna

ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]{2,}")
PRINTERS = {"cli"}


@pytest.mark.parametrize("path", FILES, ids=name)
def test_no_arabic_word_in_engine_code(path: Path) -> None:
    lines = [f"{number}: {line.strip()}" for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
             if ARABIC.search(line)]
    assert not lines


def test_no_file_is_longer_than_300_lines() -> None:
    long = {name(path): count for path in FILES if (count := len(path.read_text("utf-8").splitlines())) > 300}
    assert not long


def test_no_function_is_longer_than_50_lines() -> None:
    long = {f"{name(path)}:{called}": lines for path in FILES for called, node in functions(path)
            if (lines := (node.end_lineno or 0) - node.lineno + 1) > 50}
    assert not long


def test_no_function_takes_more_than_5_arguments() -> None:
    wide = {f"{name(path)}:{called}": count for path in FILES for called, node in functions(path)
            if (count := arguments(node)) > 5}
    assert not wide


def arguments(node: Function) -> int:
    """How many arguments are given one by one, the object itself apart."""
    names = [arg.arg for arg in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)]
    return len(names) - (names[:1] in (["self"], ["cls"]))


def test_every_public_function_and_class_says_what_it_is() -> None:
    silent = [f"{name(path)}:{called}" for path in FILES for called, node in functions(path)
              if not any(part.startswith(("_", "<")) for part in called.split(".")) and not ast.get_docstring(node)
              and not _is_overload(node)]
    silent += [f"{name(path)}:{node.name}" for path in FILES for node in tree(path).body
               if isinstance(node, ast.ClassDef) and not node.name.startswith("_") and not ast.get_docstring(node)]
    assert not silent


def _is_overload(node: Function) -> bool:
    return any(isinstance(d, ast.Name) and d.id == "overload" for d in node.decorator_list)


def test_every_module_says_what_it_is() -> None:
    assert not [name(path) for path in FILES if not ast.get_docstring(tree(path))]


def test_every_function_is_typed() -> None:
    untyped = [f"{name(path)}:{called}" for path in FILES for called, node in functions(path) if node.returns is None]
    assert not untyped


def test_only_the_command_line_prints() -> None:
    printing = [name(path) for path in FILES if name(path).split("/")[0] not in PRINTERS
                for node in ast.walk(tree(path))
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"]
    assert not printing


def test_nothing_is_caught_unnamed() -> None:
    bare = [name(path) for path in FILES for node in ast.walk(tree(path))
            if isinstance(node, ast.ExceptHandler) and node.type is None]
    assert not bare


def test_no_module_changes_a_global() -> None:
    changing = [name(path) for path in FILES for node in ast.walk(tree(path)) if isinstance(node, ast.Global)]
    assert not changing


def test_no_room_for_odds_and_ends() -> None:
    assert not [name(path) for path in FILES if path.stem in {"utils", "util", "helpers", "common", "misc"}]


def test_sql_is_spoken_only_in_the_store() -> None:
    speaking = {name(path) for path in FILES for node in ast.walk(tree(path))
                if isinstance(node, ast.Import | ast.ImportFrom)
                and any(m.split(".")[0] in {"sqlalchemy", "sqlite3"} for m in _imported(node))}
    assert {path for path in speaking if not path.startswith("record/store/")} <= {"record/opened.py"}


def test_heavy_libraries_stay_in_their_rooms() -> None:
    rooms = {"onnxruntime": ("infer",), "numpy": ("infer", "record"), "trafilatura": ("page", "text"), "rich": ("cli",),
             "click": ("cli",)}
    strays = [(name(path), library) for path in FILES for node in ast.walk(tree(path))
              if isinstance(node, ast.Import | ast.ImportFrom)
              for library in {m.split(".")[0] for m in _imported(node)} & rooms.keys()
              if name(path).split("/")[0] not in rooms[library]]
    assert not strays


def _imported(node: ast.Import | ast.ImportFrom) -> list[str]:
    return [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]


def test_at_most_ten_public_names() -> None:
    assert len(hudna.__all__) <= 10
    assert all(hasattr(hudna, each) for each in hudna.__all__)


def test_imports_run_down_only() -> None:
    script = Path(sys.executable).with_name("lint-imports")
    if not script.exists():
        pytest.skip("import-linter is not installed")
    done = subprocess.run([script, "--no-cache"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-3000:]
