"""Whether a domain exists and takes mail, asked of a public resolver over HTTPS.

Facts: ``exists``, ``takes_mail``, ``mail_servers``. Where one resolver does not answer, another is asked.
"""

from __future__ import annotations

from pydantic import Field

from vetkit.model.profile import Profile
from vetkit.model.research import Answer, Question
from vetkit.sources import Asked, Means
from vetkit.sources._http import Shape, asked, failed, known, line, parsed
from vetkit.sources._questions import about_domains
from vetkit.sources._subjects import client_domains, mail_domain
from vetkit.web.errors import UnansweredError
from vetkit.web.guard import Ask

FIRST = "https://dns.google/resolve?name={0}&type=MX"
SECOND = "https://cloudflare-dns.com/dns-query?name={0}&type=MX"
TYPE = "application/dns-json"

_MX = 15
_NO_ERROR, _NO_SUCH_NAME = 0, 3


class _Record(Shape):
    type: int
    data: str = ""


class _Message(Shape):
    status: int = Field(alias="Status")
    records: tuple[_Record, ...] = Field(default=(), alias="Answer")


def questions(profile: Profile) -> tuple[Question, ...]:
    """Ask whether the consultant's domain and those of the referees' organisations take mail."""
    domains = tuple(dict.fromkeys(filter(None, (mail_domain(profile), *client_domains(profile)))))
    return tuple(about_domains("dns", domains, "Does {0} exist, and does it take mail?", FIRST))


def ask(question: Question, means: Means) -> Asked:
    """Ask one resolver, or else the other."""
    try:
        first = asked(means.web, Ask(question.sends, accept=TYPE), _read, ())
    except UnansweredError:
        first = None
    if first and first.answer.outcome != "failed":
        return first
    return asked(means.web, Ask(SECOND.format(question.subject), accept=TYPE), _read, ())


def _read(body: bytes) -> Answer:
    message = parsed(_Message, body)
    if message.status == _NO_SUCH_NAME:
        return Answer(facts={"exists": False, "takes_mail": False})
    if message.status != _NO_ERROR:
        return failed(f"the name servers of the domain did not answer (code {message.status})")
    hosts = [_host(record.data) for record in message.records if record.type == _MX]
    servers = sorted({host for host in hosts if host})
    return Answer(facts=known(exists=True, takes_mail=bool(servers), mail_servers=line(", ".join(servers))))


def _host(data: str) -> str:
    """Return the host of ``10 mail.acme.com.``; empty for ``0 .``, which says that there is none."""
    return line(data).rpartition(" ")[2].strip(".").lower()
