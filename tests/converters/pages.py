"""A report -> an HTML page as sites publish it: headings, prose and tables, with menus around them."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from .tables import Box, table

if TYPE_CHECKING:
    from collections.abc import Callable

    from govinfo_reports import Report

_ABOVE = """<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li>
<li><a href="/hdjl/">互动交流</a></li></ul></div>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 政府信息公开年报</div>"""
_BELOW = """<div class="share"><a href="#">打印</a> <a href="#">关闭</a></div>
<div class="footer"><p>主办：青禾县人民政府办公室</p><p>网站地图 | 联系我们</p></div>"""


def plain(box: Box) -> str:
    """Return a cell with nothing but its text."""
    return f"<td{_spans(box)}>{escape(box.text)}</td>\n"


def paragraphs(box: Box) -> str:
    """Return a cell with its text in a paragraph, as editors on the web make it; all on one line."""
    return f"<td{_spans(box)}><p>{escape(box.text) or '&nbsp;'}</p></td>"


def exported(box: Box) -> str:
    """Return a cell as an office program exports it: indented, with a paragraph and marks of its style."""
    text = f"<span>{escape(box.text)}</span>" if box.text else ""
    return f'    <td{_spans(box)} valign="center">\n      <p align="center">{text}</p>\n    </td>\n'


STYLES = {"plain": plain, "paragraphs": paragraphs, "exported": exported}


def _spans(box: Box) -> str:
    columns = f' colspan="{box.columns}"' if box.columns > 1 else ""
    rows = f' rowspan="{box.rows}"' if box.rows > 1 else ""
    return columns + rows


def page(report: Report, cell: Callable[[Box], str]) -> str:
    """Return *report* as an HTML page, its cells written by *cell*."""
    body = [f"<h1>{escape(report.title or '')}</h1>", '<div class="date">发布日期：2025-01-20</div>']
    for key, section in report.children:
        if section.heading:
            body.append(f"<p><strong>{escape(section.heading.text)}</strong></p>")
        body += [f"<p>　　{escape(p.text)}</p>" for p in section.paragraphs if p.text != report.title]
        if rows := table(report, key):
            body.append('<table border="1"><tbody>')
            body += ["<tr>\n" + "".join(map(cell, row)) + "</tr>" for row in rows]
            body.append("</tbody></table>")
    article = "\n".join(body)
    return (
        '<!DOCTYPE html>\n<html lang="zh">\n<head><meta charset="utf-8">'
        f"<title>{escape(report.title or '')}</title></head>\n<body>\n{_ABOVE}\n"
        f'<div class="article">\n{article}\n</div>\n{_BELOW}\n</body>\n</html>\n'
    )
