from hypothesis import given
from hypothesis import strategies as st

from variorum.copies.edits.inside import Inside
from variorum.model import DocumentId, Span

ID = DocumentId("0" * 32)
SPANS = st.tuples(st.integers(0, 40), st.integers(0, 12)).map(lambda each: Span(ID, each[0], each[0] + each[1]))


@given(st.lists(SPANS), SPANS)
def test_a_span_is_inside_when_one_of_them_holds_it(known: list[Span], asked: Span) -> None:
    assert (asked in Inside(known)) == any(span.holds(asked) for span in known)
