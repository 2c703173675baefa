"""In what walk of life a role lies: two bearers of one name in different walks are hardly one person."""

from __future__ import annotations

_FIELDS = {
    "politics": """president premier chancellor minister senator congressman congresswoman mayor governor mp lawmaker
        envoy ambassador diplomat negotiator spokesman spokeswoman legislator dictator king queen prince secretary
        politician statesman""",
    "sport": """coach trainer captain striker midfielder defender goalkeeper champion batsman bowler winger forward
        quarterback pitcher golfer cyclist boxer sprinter swimmer footballer cricketer fly-half hooker prop lock
        fullback full-back centre-back flanker referee umpire""",
    "arts": """singer actor actress director producer artist musician composer novelist poet author rapper drummer
        guitarist comedian dancer painter screenwriter playwright filmmaker""",
    "crime": "suspect defendant gunman robber burglar prisoner inmate convict murderer killer rapist",
    "learning": "professor historian scientist researcher economist physicist biologist chemist philosopher lecturer",
    "church": "pope cardinal archbishop bishop priest rabbi imam ayatollah pastor monk",
}
_OF_WORD = {word: name for name, words in _FIELDS.items() for word in words.split()}


def field_of(role: str) -> str:
    """The walk of life that words of role tell, by their last telling word; "" when none does."""
    told = [_OF_WORD[word] for word in role.lower().split() if word in _OF_WORD]
    return told[-1] if told else ""
