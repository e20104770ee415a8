"""The bytes of an export, mapped into memory, and stretches of them as text."""

from __future__ import annotations

import codecs
import mmap
from contextlib import suppress
from typing import TYPE_CHECKING, TypeAlias

from ..decoding import decode
from ..model import UnreadableError

if TYPE_CHECKING:
    from ..model import Export

_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)

Bytes: TypeAlias = "bytes | mmap.mmap"


def bytes_of(export: Export) -> Bytes:
    """Map the file of an export, or take its bytes where there is no file or it is in UTF-16."""
    stream = export.stream
    try:
        stream.seek(0)
        if stream.read(4).startswith(_WIDE):
            stream.seek(0)
            return decode(stream.read(), export.path, markup=False).text.encode("utf-8")
        number = stream.fileno()
        stream.flush()
        return mmap.mmap(number, 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError):  # no file, or an empty one
        try:
            stream.seek(0)
            return stream.read()
        except (OSError, ValueError) as error:
            raise UnreadableError(f"cannot be read: {error}") from error


def text_of(data: bytes) -> str:
    """Decode a stretch of a file: UTF-8, or what else it may be."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        with suppress(UnreadableError):
            return decode(data, "", markup=False).text
        return data.decode("utf-8", "replace")
