"""``playground [PLACE]``: the page that reads reports in the browser, served on this machine alone."""

from __future__ import annotations

import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from govinfo_reports.findings import Message
from govinfo_reports.playground.serving import address, folder_of, server

from ._reading import UNREADABLE, language_option, say

if TYPE_CHECKING:
    from ._reading import Language

_PLACE: Final = Path("build", "site", "playground")
_NONE: Final = Message(
    "这里没有组装好的试用页。请写明它的文件夹或 zip；在源码目录里可以先运行 python playground/assemble.py。",
    "No assembled playground is here. Name its folder or its zip; in a checkout, first run python "
    "playground/assemble.py.",
)
_TAKEN: Final = Message("不能使用这个端口：{why}。", "This port cannot be used: {why}.")


@click.command("playground")
@click.argument("place", type=click.Path(path_type=Path), default=_PLACE)
@click.option("--port", type=click.IntRange(0, 65_535), default=0, help="By default any free one. 端口，默认任选。")
@click.option("--open", "shown", is_flag=True, help="Show it in the browser. 在浏览器中打开。")
@language_option
@click.pass_context
def playground(context: click.Context, place: Path, port: int, language: Language, *, shown: bool) -> None:
    """Serve the playground, a page that reads reports in the browser, until Ctrl+C.

    在本机提供试用页：在浏览器里读年报，按 Ctrl+C 结束。

    PLACE is the assembled folder or the zip of it. The page is there for this machine alone, at 127.0.0.1, and sends
    nothing anywhere.
    """
    try:
        with folder_of(place) as folder:
            _serve(folder, port, shown=shown)
    except FileNotFoundError:
        say(str(place), _NONE, language)
    except OSError as error:
        say(str(port), _TAKEN.filled({"why": error.strerror}), language)
    context.exit(UNREADABLE)


def _serve(folder: Path, port: int, *, shown: bool) -> None:
    """Serve *folder* until the user interrupts it."""
    with server(folder, port) as running:
        click.echo(address(running))
        if shown:
            webbrowser.open(address(running))
        try:
            running.serve_forever()
        except KeyboardInterrupt:
            raise click.exceptions.Exit from None
