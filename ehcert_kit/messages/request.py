"""What all requests share: an Id, a time, and elements for persons, organisations and contact data."""

from __future__ import annotations

import uuid
from abc import ABCMeta, abstractmethod
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import ClassVar

from lxml import etree
from msgspec import Struct, StructMeta

from ..identifiers.contact import ContactData
from ..identifiers.organization import Organization, Person
from .operations import CERTRA_CORE, COMMONS, Operation
from .xml import add

#: The platform refuses a request whose time differs more than this from its own (inferred, not published).
FRESHNESS = timedelta(minutes=5)
#: Safety margin below `FRESHNESS` that the kit keeps, for transmission and inexact clocks.
MARGIN = timedelta(minutes=1)


class _AbstractStruct(StructMeta, ABCMeta):
    """The type of a Struct that has abstract methods."""


class Request(Struct, metaclass=_AbstractStruct, frozen=True):
    """One request to a service, with its values.

    prefixes: namespaces that its root declares besides the default one. timed: whether it has Id and IssueInstant.
    Source for the order and naming of elements: the schema of the service; recorded requests.
    """

    operation: ClassVar[Operation]
    prefixes: ClassVar[Mapping[str | None, str]] = {}
    timed: ClassVar[bool] = True

    @abstractmethod
    def fill(self, root: etree._Element) -> None:
        """Add the children of the root."""

    def to_element(self, when: datetime, identifier: str | None = None) -> etree._Element:
        """The request as a document, not yet signed.

        when: IssueInstant, aware; written with milliseconds and offset, as the official client does.
        identifier: the Id; None: a new random one.
        """
        nsmap: dict[str | None, str] = {None: self.operation.namespace, **self.prefixes}
        root = etree.Element(self.operation.request_tag, nsmap=nsmap)
        if self.timed:
            root.set("Id", identifier or f"_{uuid.uuid4()}")
            root.set("IssueInstant", when.isoformat(timespec="milliseconds"))
        self.fill(root)
        return root


def add_contact_data(parent: etree._Element, namespace: str, contact: ContactData) -> None:
    """ContactDataType (CertRA core schema)."""
    data = add(parent, namespace, "ContactData")
    add(data, CERTRA_CORE, "EmailPrivate", contact.email_private)
    if contact.email_general is not None:
        add(data, CERTRA_CORE, "EmailGeneral", contact.email_general)
    add(data, CERTRA_CORE, "PhonePrivate", contact.phone_private)
    if contact.phone_general is not None:
        add(data, CERTRA_CORE, "PhoneGeneral", contact.phone_general)


def add_person(
    parent: etree._Element, namespace: str, name: str, person: Person, first_names: Sequence[str] = ()
) -> None:
    """ActorType (commons core schema) for a person. first_names: empty: all in one element, as on the card."""
    _add_actor(parent, namespace, name, "SSIN", person.ssin, first_names or (person.first_names,), person.name)


def add_actor(parent: etree._Element, actor: Organization, requestor: Person) -> None:
    """ActorType for the owner of the certificate.

    The official client writes the requestor's first names into an organisation's actor too. If the owner is a
    person, it is the requestor.
    """
    name = requestor.name if actor.is_person else actor.name
    _add_actor(parent, CERTRA_CORE, "Actor", actor.type, actor.number, (requestor.first_names,), name)


def _add_actor(
    parent: etree._Element,
    namespace: str,
    element: str,
    type: str,
    number: str,
    first_names: Sequence[str],
    name: str,
) -> None:
    actor = add(parent, namespace, element)
    add(actor, COMMONS, "Id", number, Type=type)
    for first_name in first_names:
        add(actor, COMMONS, "FirstName", first_name)
    add(actor, COMMONS, "Name", name)
