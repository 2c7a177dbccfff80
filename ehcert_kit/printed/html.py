"""Renders a document as a single HTML file for print: with its style inside, no script, no external resource."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from urllib.parse import quote

from .document import COLOURS, Block, Document, Facts, Items, Mark, Note, Paragraph, Section, Table

#: A tile of the striped border: corners and sides are ten units each, and join seamlessly.
_STRIPES = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="30"><rect width="30" height="30" fill="#fff"/>'
    '<path d="M-5 5 5-5M-5 15 15-5M-5 25 25-5M-5 35 35-5M5 35 35 5M15 35 35 15M25 35 35 25" stroke="{}"'
    ' stroke-width="3.5"/></svg>'
)
#: Labels of the official program and the portals, which are in French in all languages.
_OFFICIAL = re.compile(r"Vos responsables|Signer et envoyer\.\.\.")


def render(document: Document, ways: Iterable[tuple[str, str]] = ()) -> str:
    """The whole file. ways: links (address and name) shown on a screen, but not printed."""
    imprint, colour = document.imprint, COLOURS[document.imprint.environment]
    stripes = "data:image/svg+xml," + quote(_STRIPES.format(colour))
    sections = "".join(_section(document, part) for part in document.sections)
    about = f'<p class="about">{_text(document, document.about)}</p>' if document.about else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{document.language}" data-environment="{imprint.environment}">\n<head>\n'
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{html.escape(document.window_title)}</title>\n"
        f"<style>:root {{ --environment: {colour}; --stripes: url('{stripes}'); }}\n{_style()}</style>\n</head>\n"
        f"<body{' class=compact' if document.compact else ''}>\n{_ways(ways)}<main>\n"
        f"<header><p><strong>{html.escape(imprint.word)}</strong> {html.escape(imprint.sentence)}</p>"
        f"<p>{html.escape(imprint.product)}</p></header>\n"
        f"<h1>{_text(document, document.title)}</h1>\n{about}"
        f'<p class="lead">{_text(document, document.lead)}</p>\n{sections}'
        f"<footer><p>{html.escape(document.title)}</p><p>{html.escape(imprint.made)}</p>"
        f"<p>{html.escape(imprint.secrecy)}</p></footer>\n</main>\n</body>\n</html>\n"
    )


@cache
def _style() -> str:
    return (Path(__file__).parent / "print.css").read_text(encoding="utf-8")


def _ways(ways: Iterable[tuple[str, str]]) -> str:
    links = "".join(f'<a href="{html.escape(href)}">{html.escape(name)}</a>' for href, name in ways)
    return f'<nav class="ways">{links}</nav>\n' if links else ""


def _text(document: Document, text: str) -> str:
    escaped = html.escape(text, quote=False)
    if document.language == "fr":
        return escaped
    return _OFFICIAL.sub(lambda label: f'<span lang="fr">{label[0]}</span>', escaped)


def _section(document: Document, section: Section) -> str:
    blocks = "\n".join(_block(document, block) for block in section.blocks)
    heading = _text(document, section.heading)
    sheet = ' class="own-sheet"' if section.own_sheet else ""
    return f"<section{sheet}>\n<h2>{heading}</h2>\n{blocks}\n</section>\n"


def _block(document: Document, block: Block) -> str:
    match block:
        case Paragraph(text):
            return f"<p>{_text(document, text)}</p>"
        case Items(items, mark):
            return _items(document, items, mark)
        case Facts(rows):
            pairs = (f"<dt>{_text(document, label)}</dt><dd>{_text(document, fact)}</dd>" for label, fact in rows)
            return f"<dl>{''.join(pairs)}</dl>"
        case Note(title, text):
            return f"<aside><p>{_text(document, title)}</p><p>{_text(document, text)}</p></aside>"
        case Table():
            return _table(document, block)


def _items(document: Document, items: Iterable[str], mark: Mark) -> str:
    inner = "".join(f"<li>{_in_a_box(document, item, mark)}</li>" for item in items)
    opened = {Mark.NUMBER: "ol", Mark.DOT: "ul", Mark.BOX: 'ul class="boxes"'}[mark]
    return f"<{opened}>{inner}</{opened[:2]}>"


def _in_a_box(document: Document, item: str, mark: Mark) -> str:
    text = _text(document, item)
    return f"<span>{text}</span>" if mark is Mark.BOX else text


def _table(document: Document, table: Table) -> str:
    whole = sum(table.widths)
    columns = "".join(f'<col style="width: {100 * width / whole:.1f}%">' for width in table.widths)
    headings = "".join(_cell(document, table, n, text, 'th scope="col"') for n, text in enumerate(table.headings))
    rows = "".join(
        "<tr>"
        + "".join(_cell(document, table, n, text, "td" if n else 'th scope="row"') for n, text in cells)
        + "</tr>"
        for cells in map(enumerate, table.rows)
    )
    return (
        f'<div class="table" tabindex="0" role="region" aria-label="{html.escape(table.name)}"><table>'
        f"<caption>{html.escape(table.name)}</caption><colgroup>{columns}</colgroup>"
        f"<thead><tr>{headings}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _cell(document: Document, table: Table, column: int, text: str, opened: str) -> str:
    language = table.language(column)
    marked = f'{opened} lang="{language}"' if language and language != document.language else opened
    return f"<{marked}>{_text(document, text)}</{opened[:2]}>"
