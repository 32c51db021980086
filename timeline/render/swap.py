"""Putting a whole site in the place of another: written beside it, then swapped in by two renames.

Whatever fails or is killed, one complete site is left: in its place, or beside it until `repair` or the next
`publish` puts it back. Two builds into one folder at the same time are not foreseen.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

MARKER = ".timeline-site"  # in every folder that we wrote, and so may replace
KEPT = ".gitkeep"  # holds the empty folder in version control


class ForeignFolderError(Exception):
    """The folder to be written has files in it that are not a site of ours; the message says which."""


def publish(files: Mapping[str, bytes], out: Path) -> None:
    """Make `out` hold these files (path inside the site -> content) and the marker, which lists them.

    What somebody else put into the last site (a CNAME, a picture) is carried over. Raises ForeignFolderError
    before anything is touched, or OSError with the last site still in place.
    """
    repair(out)
    check(out)
    new, old = _beside(out)
    try:
        _carry(out, new)
        _write({**files, MARKER: "\n".join(sorted(files)).encode()}, new)
        _exchange(new, out, old)
    finally:
        repair(out)


def repair(out: Path) -> None:
    """Put back the last site where a swap stopped between its renames, and clear what is left beside it."""
    new, old = _beside(out)
    if old.is_dir() and not out.exists():
        old.rename(out)
    for left in (new, old):
        shutil.rmtree(left, ignore_errors=True)


def check(out: Path) -> None:
    """Raise ForeignFolderError unless `out` is missing, empty, or a site that we wrote."""
    if not out.exists():
        return
    if not out.is_dir():
        raise ForeignFolderError(f"{out} is a file: name a folder for the site")
    names = sorted(each.name for each in out.iterdir() if each.name != KEPT)
    if names and MARKER not in names:
        found = ", ".join(names[:3])
        raise ForeignFolderError(
            f"{out} holds files that are not our site ({found}): empty it, or name another"
        )


def _beside(out: Path) -> tuple[Path, Path]:
    place = out.resolve()
    return place.with_name(f".site-{place.name}-new"), place.with_name(f".site-{place.name}-old")


def _carry(out: Path, new: Path) -> None:
    """Copy what is in the last site and was not written by us: ours is what its marker lists."""
    marker = out / MARKER
    ours = {MARKER, *marker.read_text(encoding="utf-8").splitlines()} if marker.is_file() else set()
    for path in sorted(out.rglob("*")):
        name = path.relative_to(out).as_posix()
        if name not in ours and (path.is_file() or path.is_symlink()):
            (new / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, new / name, follow_symlinks=False)


def _write(files: Mapping[str, bytes], folder: Path) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _exchange(new: Path, out: Path, old: Path) -> None:
    place = out.resolve()
    if place.exists():
        place.rename(old)
    new.rename(place)
