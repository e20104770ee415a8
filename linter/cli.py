"""The command line: arguments to a command, its errors to exit codes."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import TextIO

from .model import UsageError
from .nodes import MistakesError

COMMANDS = ("check", "config", "explain", "init", "inspect", "rules", "schema", "test")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    # A page is a hundred thousand small objects without cycles; by default Python would look
    # for cycles among them every 700 allocations, a quarter of the time a page takes.
    gc.set_threshold(100_000, 50, 50)
    # At its end it would look several times over, in all that goes with the process anyway.
    atexit.register(gc.freeze)
    _use_utf8(sys.stdout, sys.stderr)
    from .commands.options import EXIT_FINDINGS, EXIT_INTERRUPTED, EXIT_USAGE, complain

    try:
        return _dispatch(arguments)
    except UsageError as error:
        # Mistakes begin with their place, so that editors find it.
        placed = isinstance(error, MistakesError) or "\n" in str(error)
        complain(str(error).splitlines() if placed else [f"newslint: {error}"])
        return EXIT_USAGE
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except BrokenPipeError:  # the reader of our output has gone, as in `newslint . | head`
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_FINDINGS


def _use_utf8(*streams: TextIO) -> None:
    for stream in streams:
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _dispatch(arguments: list[str]) -> int:
    """Run the command named first, or check; each is loaded only when it is asked for."""
    named = bool(arguments) and arguments[0] in COMMANDS
    command = import_module(f".commands.{arguments[0] if named else 'check'}", __package__)
    code: int = command.run(arguments[1:] if named else arguments)
    return code
