"""Who makes a request, and what the caller calls this server."""

import ipaddress
from typing import List

from sanic.request import Request

UNKNOWN = "unknown"
"""The network of all visitors whose address can't be read."""
_IPV6_NETWORK = 64
"""A provider gives a household or a school at least a /64 network, so all its addresses count as one visitor."""


def network_of(request: Request, proxies: int) -> str:
    """The visitor's network; what a proxy says about the visitor counts only if the operator has set up `proxies`."""
    return network((request.remote_addr if proxies else "") or request.ip or "")


def network(address: str) -> str:
    """What counts as one visitor: an IPv4 address, an IPv6 network, or `UNKNOWN` if `address` is neither.

    Proxies also write an IPv6 address in brackets, and add a port.
    """
    host = address.strip()
    if host.startswith("["):
        host = host[1:].partition("]")[0]
    elif host.count(":") == 1:
        host = host.partition(":")[0]
    try:
        ip = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return UNKNOWN
    if isinstance(ip, ipaddress.IPv4Address):
        return str(ip)
    if ip.ipv4_mapped:
        return str(ip.ipv4_mapped)
    return str(ipaddress.IPv6Network((int(ip), _IPV6_NETWORK), strict=False))


def is_own_page(request: Request) -> bool:
    """Whether the browser says that a page of this server made the request, whatever name a proxy calls the server by.

    No page can forge this header. Browsers from before 2023 don't send it, and none does without HTTPS.
    """
    return bool(request.headers.get("sec-fetch-site") == "same-origin")


def called_as(request: Request, proxies: int) -> List[str]:
    """The hosts, with their ports, by which the visitor may have called this server; an empty one if none is known.

    What a proxy says about it counts only if the operator has set up `proxies`: of several, the outermost one's.
    """
    hosts: List[str] = [request.headers.get("host", "")]
    if proxies:
        headers = request.headers.getall("x-forwarded-host", [])
        forwarded = [host.strip() for header in headers for host in header.split(",")]
        hosts += forwarded[-proxies:][:1]
    return hosts
