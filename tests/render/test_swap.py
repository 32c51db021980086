"""One whole site is always left, whatever fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.render import swap

OLD, NEW = {"index.html": b"old", "gone.html": b"x"}, {"index.html": b"new", "data/a.json": b"{}"}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    swap.publish(OLD, folder)
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def beside(folder: Path) -> list[str]:
    return [each.name for each in folder.parent.iterdir() if each != folder]


def test_the_new_site_replaces_the_old_one_whole(out: Path) -> None:
    swap.publish(NEW, out)
    assert contents(out) == {**NEW, swap.MARKER: b"data/a.json\nindex.html"}
    assert beside(out) == []


def test_the_file_that_keeps_the_folder_is_carried_over(tmp_path: Path) -> None:
    (tmp_path / swap.KEPT).write_bytes(b"kept")
    swap.publish(NEW, tmp_path)
    assert contents(tmp_path)[swap.KEPT] == b"kept"


def test_what_somebody_else_put_into_the_site_is_carried_over(out: Path) -> None:
    (out / "photos").mkdir()
    (out / "photos/bridge.png").write_bytes(b"picture")
    (out / "CNAME").write_bytes(b"story.example")
    swap.publish(NEW, out)
    swap.publish(OLD, out)
    found = contents(out)
    assert (found["photos/bridge.png"], found["CNAME"]) == (b"picture", b"story.example")
    assert "data/a.json" not in found


@pytest.mark.parametrize("failing", ["write_bytes", "mkdir", "rename"])
def test_a_failure_at_any_step_leaves_the_last_site(
    out: Path, failing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = getattr(Path, failing)

    def fail(path: Path, *args: object, **kwargs: object) -> object:
        if path.name.endswith("-new") or "-new/" in path.as_posix():
            raise OSError("disk full")
        return real(path, *args, **kwargs)

    monkeypatch.setattr(Path, failing, fail)
    with pytest.raises(OSError, match="disk full"):
        swap.publish(NEW, out)
    assert contents(out) == {**OLD, swap.MARKER: b"gone.html\nindex.html"}
    assert beside(out) == []


def test_a_build_killed_between_the_two_renames_is_repaired(out: Path) -> None:
    out.rename(out.with_name(".site-site-old"))
    swap.repair(out)
    assert contents(out) == {**OLD, swap.MARKER: b"gone.html\nindex.html"}


def test_what_a_killed_build_left_beside_the_site_is_cleared(out: Path) -> None:
    half = out.with_name(".site-site-new")
    half.mkdir()
    (half / "index.html").write_bytes(b"half")
    swap.publish(NEW, out)
    assert contents(out)["index.html"] == b"new"
    assert beside(out) == []


def test_a_folder_with_files_of_somebody_else_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.doc").write_bytes(b"years of work")
    with pytest.raises(swap.ForeignFolderError, match=r"thesis\.doc"):
        swap.publish(NEW, tmp_path)
    assert contents(tmp_path) == {"thesis.doc": b"years of work"}


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").write_bytes(b"")
    with pytest.raises(swap.ForeignFolderError, match="is a file"):
        swap.publish(NEW, tmp_path / "site")


def test_a_link_to_the_folder_stays_a_link(out: Path) -> None:
    link = out.with_name("published")
    link.symlink_to(out, target_is_directory=True)
    swap.publish(NEW, link)
    assert link.is_symlink()
    assert contents(out)["index.html"] == b"new"
