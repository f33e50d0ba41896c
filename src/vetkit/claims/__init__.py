"""The claim engine: fold, segment, find phrases, decide the stance. Pure text in, matches out."""

from __future__ import annotations

from vetkit.claims.rules import Rules, compile_rules
from vetkit.claims.scan import scan, scan_passages

__all__ = ["Rules", "compile_rules", "scan", "scan_passages"]
