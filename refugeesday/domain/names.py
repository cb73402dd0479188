"""Compare names and words as people write them: without case, marks and signs, and by their sound."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_LATIN = str.maketrans(
    {
        **dict(zip("абвгґдеєжзиіїйклмнопрстуфхцчшыэёў", "abvhgdeejziiijklmnoprstufhccsyeou", strict=True)),
        **dict(zip("ابتثجحخدذرزسشصضطظعغفقكگکلمنهويیپچ", "abttjhhddrzssddttagfkkgklmnhuyypc", strict=True)),
        "щ": "sc",
        "ю": "yu",
        "я": "ya",
        "ь": "",
        "ъ": "",
        "ة": "a",
        "ى": "a",
        "ء": "",
        "ئ": "y",
        "ؤ": "u",
    }
)
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("dsch|dzh|dj", "j"),
        ("tsch|tch|sch|sh|tz|z|ß", "s"),
        ("kh|ch", "h"),
        ("gh", "g"),
        ("ph", "f"),
        ("ck|q|c", "k"),
        ("dh|th|d", "t"),
        ("w", "v"),
        ("x", "ks"),
        ("[aeiouyj]", ""),
        (r"(.)\1+", r"\1"),
    )
)


def folded(text: str) -> str:
    """Give the letters and digits of a text without case, accents, blanks and signs: `Kurmancî` is `kurmanci`."""
    if text.isascii():
        return "".join(filter(str.isalnum, text)).casefold()
    return "".join(filter(str.isalnum, _without_marks(text)))


def spellings(text: str) -> frozenset[str]:
    """Give the folded forms a word may be written in: with umlauts as one letter and as two."""
    return frozenset({folded(text), folded(text.casefold().translate(_UMLAUTS))})


def name_key(given: str, family: str) -> tuple[str, str]:
    """Give what two writings of the same name have in common: neither case nor blanks nor the form of Unicode.

    Accents stay: Muller and Müller are two names, at most alike.
    """
    return _even(given), _even(family)


@lru_cache(maxsize=200_000)
def latin_words(name: str) -> tuple[str, ...]:
    """Give the words of a name in plain Latin letters, whatever script it is written in, in alphabetical order."""
    text = _without_marks(name).translate(_LATIN).replace("-", " ").replace("'", "")
    return tuple(sorted("".join(filter(str.isalnum, word)) for word in text.split()))


@lru_cache(maxsize=200_000)
def sound_of(word: str) -> str:
    """Give the consonants of a plain Latin word, so that Mohammad, Muhammed and Mohamed are one: `mhmt`."""
    sound = word
    for pattern, replacement in _SOUNDS:
        sound = pattern.sub(replacement, sound)
    return sound or word[:1]


def _even(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def _without_marks(text: str) -> str:
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign)).translate(_LETTERS)
