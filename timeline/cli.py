"""The command line: prints what was done and what is wrong, and sets the exit status."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from pathlib import Path

import click

from timeline import __version__, pipeline
from timeline.diagnostics import Diagnostic, errors
from timeline.model import Timeline
from timeline.pipeline import Folders
from timeline.render import ForeignFolderError


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--seeds", type=Path, default="seeds", show_default=True, help="Folder of the articles.")
@click.option(
    "--content",
    type=Path,
    default="content",
    show_default=True,
    help="Folder of timeline.yaml and corrections/.",
)
@click.option("--site", type=Path, default="site", show_default=True, help="Folder the site is written to.")
@click.version_option(__version__, prog_name="timeline")
def build(seeds: Path, content: Path, site: Path) -> None:
    """Build the timeline site from a folder of articles.

    \b
    Examples:
      python build.py
      python build.py --seeds stories/strike --content stories/strike/content --site out
    """
    start = time.perf_counter()
    outcome = pipeline.make(Folders(seeds, content, site))
    _report(outcome.diagnostics)
    if outcome.timeline is None:
        raise click.exceptions.Exit(1)
    click.echo(_summary(outcome.timeline, len(outcome.diagnostics), time.perf_counter() - start, site))


def main() -> None:
    """Run the command line. Any mistake of a person ends with exit status 1 and no traceback."""
    try:
        sys.exit(build.main(standalone_mode=False))
    except click.ClickException as error:
        error.show()
    except (OSError, ForeignFolderError) as error:
        click.echo(f"error: {error}\nThe site was not changed.", err=True)
    except click.Abort:
        click.echo("Stopped; the last good site stays.", err=True)
        sys.exit(130)  # what a shell says of a program that ^C ended
    sys.exit(1)


def _report(diagnostics: Iterable[Diagnostic]) -> None:
    listed = list(diagnostics)
    for each in listed:
        head, _, rest = str(each).partition("\n")
        colour = "red" if each.severity == "error" else "yellow"
        click.echo(click.style(head, fg=colour) + (f"\n{rest}" if rest else ""), err=True)
    wrong = len(errors(listed))
    if wrong:
        click.echo(
            f"{wrong} error{'s' * (wrong > 1)}; nothing was written, the last good site stays.", err=True
        )


def _summary(line: Timeline, warnings: int, seconds: float, site: Path) -> str:
    mentions = sum(map(len, line.timexes.values()))
    unresolved = pipeline.unresolved(line.timexes)
    undated = sum(article.published is None for article in line.articles)
    rows = (
        (
            "articles read",
            f"{len(line.articles)}" + (f" ({undated} without a publication date)" if undated else ""),
        ),
        ("mentions", f"{mentions - unresolved} resolved, {unresolved} unresolved"),
        ("events", f"{len(line.events)}"),
        ("corrections applied", f"{len(line.corrections)}"),
        ("warnings", f"{warnings}"),
        ("seconds", f"{seconds:.1f}"),
        ("open", f"{site / 'index.html'}"),
    )
    return "\n".join(f"{name:20} {value}" for name, value in rows)
