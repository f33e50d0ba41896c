"""Requests to addresses that a stranger chose: guarded, limited, polite. Knows nothing of what is asked."""
