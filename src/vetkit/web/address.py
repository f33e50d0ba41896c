"""Which addresses of the internet are public. The lists are IANA's registries of special-purpose addresses.

``ipaddress.is_global`` is not asked: Python 3.11 to 3.13 call several of these global, such as NAT64's
``64:ff9b::7f00:1``, which is 127.0.0.1 behind a translator.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

_V4 = {
    "0.0.0.0/8": "this host",
    "10.0.0.0/8": "a private network",
    "100.64.0.0/10": "a provider's inner network",
    "127.0.0.0/8": "this computer",
    "168.63.129.16/32": "a cloud's own services",
    "169.254.0.0/16": "the local link, where clouds keep their metadata",
    "172.16.0.0/12": "a private network",
    "192.0.0.0/24": "reserved for protocols",
    "192.0.2.0/24": "reserved for examples",
    "192.31.196.0/24": "reserved for name servers of private networks",
    "192.52.193.0/24": "reserved for multicast relays",
    "192.88.99.0/24": "a 6to4 relay",
    "192.168.0.0/16": "a private network",
    "192.175.48.0/24": "reserved for name servers of private networks",
    "198.18.0.0/15": "reserved for measurements",
    "198.51.100.0/24": "reserved for examples",
    "203.0.113.0/24": "reserved for examples",
    "224.0.0.0/4": "many receivers at once",
    "240.0.0.0/4": "reserved",
}

_V6_PUBLIC = IPv6Network("2000::/3")
"""The only part of IPv6 that IANA hands out as public addresses."""

_V6 = {
    "2001::/23": "reserved for protocols, Teredo tunnels among them",
    "2001:db8::/32": "reserved for examples",
    "2002::/16": "a 6to4 tunnel, which can lead to any IPv4 address",
    "2620:4f:8000::/48": "reserved for name servers of private networks",
    "3fff::/20": "reserved for examples",
}

_V6_OUTSIDE = {
    "::/128": "no address at all",
    "::1/128": "this computer",
    "::ffff:0:0/96": "an IPv4 address in the clothes of IPv6",
    "::/96": "an IPv4 address in the clothes of IPv6",
    "64:ff9b::/96": "a translator to IPv4, which can lead to any IPv4 address",
    "64:ff9b:1::/48": "a translator to IPv4, which can lead to any IPv4 address",
    "100::/64": "an address that discards",
    "fc00::/7": "a private network",
    "fe80::/10": "the local link",
    "fec0::/10": "a private network",
    "ff00::/8": "many receivers at once",
}
"""Names for what lies outside the public part; what has no name there is refused just the same."""

_NOT_V4 = tuple((IPv4Network(net), why) for net, why in _V4.items())
_NOT_V6 = tuple((IPv6Network(net), why) for net, why in _V6.items())
_NAMED_V6 = tuple((IPv6Network(net), why) for net, why in _V6_OUTSIDE.items())


def refusal(address: str) -> str:
    """Return what ``address`` is if it is not public, such as ``a private network``; nothing if it is.

    Args:
        address: An IPv4 or IPv6 address as the resolver gives it; one with a zone is never public.
    """
    try:
        found = ip_address(address)
    except ValueError:
        return "no address"
    return _refusal_v4(found) if isinstance(found, IPv4Address) else _refusal_v6(found)


def _refusal_v4(address: IPv4Address) -> str:
    return next((why for net, why in _NOT_V4 if address in net), "")


def _refusal_v6(address: IPv6Address) -> str:
    if address.scope_id is not None:
        return "the local link"
    if address not in _V6_PUBLIC:
        return next((why for net, why in _NAMED_V6 if address in net), "reserved")
    return next((why for net, why in _NOT_V6 if address in net), "")
