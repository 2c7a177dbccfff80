"""What is hidden in a message that others may see, and how messages in other encodings are drawn."""

from __future__ import annotations

import pytest

from ehcert_kit.explain.masking import masked
from ehcert_kit.explain.message_view import MessageView
from ehcert_kit.messages.spans import spans
from ehcert_kit.messages.xml import XmlRefused
from ehcert_kit.texts import Texts

VALUES = "<a><Name><Value>Soins</Value></Name><Text><Value>{}</Value></Text></a>"


@pytest.mark.parametrize("text", ["&lt;p&gt;Anne", "<![CDATA[<p>Anne]]>", "&#60;p>Anne", "Anne", "<p>Anne</p>"])
def test_the_text_of_a_contract_is_hidden_however_it_is_spelled(text: str) -> None:
    """It has the name of its signer. Other values stay."""
    shown = masked(VALUES.format(text).encode()).decode()
    assert "Anne" not in shown and "<Value>Soins</Value>" in shown


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-16-le", "shift_jis", "utf-32", "cp037"])
def test_a_message_whose_offsets_are_not_known_is_hidden_and_not_drawn(encoding: str) -> None:
    """In an encoding in which markup has other octets than in ASCII, or which expat lacks."""
    octets = f'<?xml version="1.0" encoding="{encoding}"?><a><SSIN>1</SSIN></a>'.encode(encoding)
    with pytest.raises(XmlRefused):
        spans(octets)
    assert masked(octets) == "•••".encode()
    assert 'class="eh-xml"' in MessageView(Texts(), "x", octets).html()


def test_a_message_in_an_encoding_of_single_octets_is_masked() -> None:
    octets = '<?xml version="1.0" encoding="iso-8859-1"?><a><SSIN>1</SSIN>é</a>'.encode("iso-8859-1")
    assert masked(octets).endswith("<SSIN>••• (1)</SSIN>".encode() + b"\xe9</a>")
