"""The command line: prints what was done and what is wrong, and sets the exit status."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path

import click

from timeline import __version__, adding, chain, fetching, pipeline, reporting, suggestions, summary
from timeline.diagnostics import Diagnostic, errors
from timeline.pipeline import Folders
from timeline.render import ForeignFolderError

FORMAT = click.Choice(reporting.FORMATS)


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--seeds", type=Path, default="seeds", show_default=True, help="Folder of the articles.")
@click.option(
    "--content",
    type=Path,
    default="content",
    show_default=True,
    help="Folder of the story.",
)
@click.option("--site", type=Path, default="site", show_default=True, help="Folder the site is written to.")
@click.option("--top", type=click.IntRange(min=1), metavar="N", help="Build the N key events only.")
@click.option(
    "--format", "form", type=FORMAT, default="text", show_default=True, help="How mistakes are told."
)
@click.option("--keep-going", is_flag=True, help="Build what is right; name the rest.")
@click.version_option(__version__, prog_name="timeline")
@click.pass_context
def build(
    context: click.Context,
    seeds: Path,
    content: Path,
    site: Path,
    top: int | None,
    form: str,
    keep_going: bool,
) -> None:
    """Build the timeline site from a folder of articles.

    \b
    Examples:
      python build.py
      python build.py --top 12 --site short
      python build.py --seeds stories/strike --content stories/strike/content --site out
    """
    if context.invoked_subcommand:
        return
    start = time.perf_counter()
    outcome = pipeline.make(Folders(seeds, content, site), _today(), top, keep_going)
    _report(outcome.diagnostics, form)
    wrong = len(errors(outcome.diagnostics))
    if outcome.timeline is None:
        click.echo(
            f"{reporting.count(outcome.diagnostics)}; nothing was written, the last good site stays.",
            err=True,
        )
    elif form == "text":
        seconds = time.perf_counter() - start
        click.echo(summary.text(outcome.timeline, len(outcome.diagnostics) - wrong, seconds, site))
    if wrong and outcome.timeline:
        click.echo(
            f"{reporting.count(outcome.diagnostics)}; the site was built without what is wrong.", err=True
        )
    if wrong:
        raise click.exceptions.Exit(1)


@build.command()
@click.option("--format", "form", type=FORMAT, help="How mistakes are told.  [default: text]")
@click.pass_context
def check(context: click.Context, form: str | None) -> None:
    """Say what is wrong, and which corrections are in force; write nothing.

    Reads all that a build reads, the theme's templates too, and follows each link inside the site.

    \b
    Examples:
      python build.py check
      python build.py check --format github
    """
    folders, inherited = _given(context)
    form = form or inherited
    outcome = pipeline.check(folders, _today())
    _report(outcome.diagnostics, form)
    if form == "text" and outcome.timeline:
        click.echo(summary.corrections(outcome.timeline.corrections))
        click.echo(reporting.count(outcome.diagnostics) or "nothing is wrong")
    if errors(outcome.diagnostics):
        raise click.exceptions.Exit(1)


@build.command()
@click.argument("asked", metavar="ID-OR-QUOTE")
@click.pass_context
def explain(context: click.Context, asked: str) -> None:
    """Print how an event was found: article, sentence, words, rule, value, corrections.

    \b
    Examples:
      python build.py explain bridge-closed-monday-7f3a9c11
      python build.py explain "closed the bridge on Monday"
    """
    seen = pipeline.look(_given(context)[0], _today())
    if not seen.timeline.articles:
        _report(seen.diagnostics, "text")
        raise click.exceptions.Exit(1)
    found = chain.explain(seen.timeline, asked)
    click.echo(summary.explained(found, asked), err=not found.groups)
    if not found.groups:
        raise click.exceptions.Exit(1)


@build.command()
@click.argument("inputs", nargs=-1, required=True, metavar="FILE-FOLDER-OR-URL...")
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder the articles are copied into.  [default: the one of --seeds]",
)
@click.option("--dry-run", is_flag=True, help="Say what would be added, and write nothing.")
@click.pass_context
def add(context: click.Context, inputs: tuple[str, ...], into: Path | None, dry_run: bool) -> None:
    """Copy articles into the folder of a story, as text with what is known of them at the head.

    Texts, saved pages, JSON Lines, feeds, folders of them, and web addresses. None is added twice, and
    nothing is overwritten.

    \b
    Examples:
      python build.py add ~/Downloads/bridge.html wire.jsonl
      python build.py add https://herald.example/bridge --dry-run
    """
    folder = into or (context.parent.params["seeds"] if context.parent else Path("seeds"))
    result = adding.add(inputs, folder, str(folder), fetching.fetch, dry_run, _today())
    for each in result.added:
        click.echo(each)
    wrong = len(errors(result.diagnostics))
    _print(result.diagnostics)
    for lines in result.lines:
        click.echo(lines)
    click.echo(f"{len(result.added)} {'would be ' * dry_run}added" + (f", {wrong} not" if wrong else ""))
    if wrong:
        raise click.exceptions.Exit(1)


@build.command()
@click.option("--top", type=click.IntRange(min=1), default=20, show_default=True, help="How many pairs.")
@click.pass_context
def suggest(context: click.Context, top: int) -> None:
    """Print the pairs of events that may be one, as corrections to copy.

    Each with how alike the two are, why, and both sentences; nothing is written.

    \b
    Examples:
      python build.py suggest
      python build.py suggest --top 5 > pairs.yaml
    """
    seen = pipeline.look(_given(context)[0], _today())
    _print(seen.diagnostics)
    if errors(seen.diagnostics):
        raise click.exceptions.Exit(1)
    click.echo(suggestions.text(pipeline.suggest(seen.timeline), top))


@build.command(hidden=True)
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def schema(folder: Path) -> None:
    """Write the JSON Schemas of the story file and of corrections into a folder, for editors.

    \b
    Example:
      python build.py schema docs/schema
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pipeline.schemas().items():
        (folder / name).write_text(text, encoding="utf-8")
        click.echo(folder / name)


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


def _today() -> date:
    return datetime.now().astimezone().date()


def _given(context: click.Context) -> tuple[Folders, str]:
    """The folders and the format that stand before the command."""
    given = context.parent.params if context.parent else {}
    return Folders(given["seeds"], given["content"], given["site"]), given["form"]


def _print(diagnostics: Iterable[Diagnostic]) -> None:
    for each in diagnostics:
        head, _, rest = str(each).partition("\n")
        colour = "red" if each.severity == "error" else "yellow"
        click.echo(click.style(head, fg=colour) + (f"\n{rest}" if rest else ""), err=True)


def _report(diagnostics: Sequence[Diagnostic], form: str) -> None:
    """For a person on the error stream, for a program on the other one."""
    if form == "text":
        _print(diagnostics)
    elif form == "json":
        click.echo(reporting.as_json(diagnostics))
    elif diagnostics:
        click.echo(reporting.as_annotations(diagnostics))
