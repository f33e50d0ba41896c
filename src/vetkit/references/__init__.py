"""What the referees said and how far to rely on it: two figures, never one.

``voice`` gathers all calls to one referee; ``marks`` is what they said; ``reliance`` is how sure we are who
said it; ``triangulate`` holds the claims of the consultant against it; ``plan`` says whom to call next. Pure.
"""
