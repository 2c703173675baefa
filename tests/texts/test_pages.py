import datetime

from variorum.model import Document, Metadata, RegionLabel, document_id
from variorum.texts import Loaded, form_of
from variorum.texts.formats.html import load_html

BODY = (
    "The ferry to the island of Orsa stopped running on Monday after the captain found a crack in the hull, "
    "the harbour office said. Engineers from the mainland will look at the ship before the end of the week."
)
MORE = (
    "Some forty islanders who work in the city were stranded overnight. The school opened its gymnasium, and the "
    "bakery sent bread; the mayor, Lena Tarn, thanked both in a short letter to the newspaper."
)
LAST = (
    "Nobody could say on Tuesday when the ferry would sail again. A smaller boat takes the post across twice a day, "
    "but it has room for six passengers only, and the waiting list was already full by noon."
)
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Ferry stops | Orsa News</title>
<meta property="og:site_name" content="Orsa News"><link rel="canonical" href="https://orsa.example/ferry">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Ferry stops",
"datePublished": "2031-03-04T08:00:00+01:00", "author": {{"name": "Ana Kovar"}}}}</script><style>p {{}}</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport pages</a></li></ul></nav>
<article><h1>Ferry stops</h1><p class="byline">By Ana Kovar</p><p>{BODY}</p>
<figure><img src="x.jpg"><figcaption>The ferry in calmer days</figcaption></figure>
<p>{MORE}</p><h2>No date yet</h2><p>{LAST}</p></article>
<aside class="related"><h3>Related</h3><a href="/1">Storm damages the lighthouse roof</a></aside>
<footer><p>© 2031 Orsa News. All rights reserved.</p></footer><script>var x = "never seen";</script></body></html>"""


def page(content: str, told: Metadata | None = None) -> Loaded:
    made = load_html(content.encode(), content, told or Metadata(), "html", 1)
    assert isinstance(made, Loaded)
    return made


def labels(made: Loaded) -> dict[str, RegionLabel]:
    document = Document(
        id=document_id("p", made.content), address="p", name="p", text=made.text, blocks=made.blocks,
        metadata=made.metadata,
    )  # fmt: skip
    form = form_of(document)
    return {made.text[block.start : block.end]: label for block, label in zip(made.blocks, form.labels, strict=True)}


def test_all_seen_text_is_kept_and_nothing_unseen() -> None:
    made = page(PAGE)
    for words in ("Home", "Sport pages", "Ferry stops", BODY, MORE, LAST, "Related", "All rights reserved"):
        assert words in made.text
    assert "never seen" not in made.text
    assert "p {}" not in made.text


def test_blocks_know_their_element_and_vote() -> None:
    made = page(PAGE)
    by_text = {made.text[block.start : block.end]: block for block in made.blocks}
    assert by_text[MORE].path == "html/body/article/p[3]"
    assert by_text["Sport pages"].path == "html/body/nav/ul/li[2]/a"
    assert by_text[MORE].voted is True
    assert by_text["Sport pages"].voted is False


def test_a_page_falls_into_its_regions() -> None:
    found = labels(page(PAGE))
    assert [found[words] for words in (BODY, MORE, LAST)] == [RegionLabel.BODY] * 3
    assert found["Ferry stops"] is RegionLabel.HEADLINE
    assert found["No date yet"] is RegionLabel.HEADLINE
    assert found["By Ana Kovar"] is RegionLabel.BYLINE
    assert found["The ferry in calmer days"] is RegionLabel.CAPTION
    for chrome in ("Home", "Related", "Storm damages the lighthouse roof", "© 2031 Orsa News. All rights reserved."):
        assert found[chrome] is RegionLabel.BOILERPLATE


def test_what_a_page_states_is_metadata() -> None:
    stated = page(PAGE).metadata
    zone = datetime.timezone(datetime.timedelta(hours=1))
    assert stated.published == datetime.datetime(2031, 3, 4, 8, tzinfo=zone)
    assert (stated.title, stated.outlet, stated.authors) == ("Ferry stops", "Orsa News", ("Ana Kovar",))
    assert (stated.url, stated.language) == ("https://orsa.example/ferry", "en")


def test_what_is_told_beside_a_page_wins() -> None:
    assert page(PAGE, Metadata(outlet="The Orsa Gazette")).metadata.outlet == "The Orsa Gazette"


def test_a_date_in_the_text_of_a_page_is_not_its_date() -> None:
    made = page(f"<html><body><p>{BODY} It was built on 5 May 1999.</p><p>{MORE}</p></body></html>")
    assert made.metadata.published is None


def test_deep_nesting_loses_no_words() -> None:
    made = page("<html><body>" + "<div>" * 100_000 + f"<p>{BODY}</p>" + "</div>" * 100_000 + "</body></html>")
    assert BODY in made.text
    assert made.notes


def test_inline_elements_do_not_break_words_and_line_breaks_do() -> None:
    made = page("<p>The <b>ha</b>rbour&nbsp;office<br>closed <a href='/x'>early</a>.</p><pre>a\n  b</pre>")
    assert made.text == "The harbour office\nclosed early.\na\nb"


def test_text_said_twice_by_the_page_is_body_once() -> None:
    twice = f"<div hidden><p>{BODY}</p></div><article><p>{BODY}</p><p>{MORE}</p><p>{LAST}</p></article>"
    made = page(f"<html><body>{twice}</body></html>")
    document = Document(id=document_id("p", b""), address="p", name="p", text=made.text, blocks=made.blocks)
    assert form_of(document).labels.count(RegionLabel.BODY) == 3
