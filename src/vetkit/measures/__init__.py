"""One file a computed figure or test.

Each offers ``measure``: what the profile's facts show, and nothing where the profile is silent, since
silence earns nothing and costs nothing.
"""
