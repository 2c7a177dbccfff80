"""A registration whose answer was lost: whichever attempt the platform takes, its key is in the file."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path
from unittest.mock import Mock

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.serialization import load_der_public_key

from ehcert_kit.client.errors import AnswerLost
from ehcert_kit.client.platform import PlatformClient
from ehcert_kit.client.transport import Transport
from ehcert_kit.environments.session import Session
from ehcert_kit.errors import AnswerMalformed, ChallengeUnreadable, EtkUntrusted, KeystoreDamaged
from ehcert_kit.keystore import pkcs12
from ehcert_kit.keystore.encryption_certificate import encryption_certificate
from ehcert_kit.keystore.pkcs12 import KeyEntry
from ehcert_kit.messages.etkra import RegisteredEtk
from ehcert_kit.names import Step
from ehcert_kit.practice.in_process import InProcess
from ehcert_kit.procedure.case import Registered
from ehcert_kit.procedure.completion import Completion
from ehcert_kit.procedure.etk_registration import spare_path
from ehcert_kit.procedure.open_keystore import OpenKeystore
from ehcert_kit.procedure.standing import Standing, standing
from ehcert_kit.values import replace
from tests.conftest import PASSWORD, OpenPractice, scenario_file, walking
from tests.keys import rsa_key
from tests.procedure.harm import Harmful, harmed, lost_after, lost_before
from tests.trust import making


@pytest.fixture
def installed(practice: OpenPractice, tmp_path: Path) -> Session:
    """The certificate is in the file; its token is still to be registered."""
    session = practice(scenario_file(tmp_path, 'accent = "plain"\ndelivery = { after_s = 0 }\n'))
    list(walking(session).steps(Step.CERTIFICATE))
    return session


def attempt(session: Session) -> OpenKeystore:
    """Register, without an answer. Returns: the file as it is then."""
    hurt = harmed(session, "CompleteETKRegistration", lost_before, 1)
    completion = Completion(hurt.environment, hurt.workspace)
    opened = completion.open_keystore(PASSWORD)
    with pytest.raises(AnswerLost):
        completion.register_etk(opened)
    return opened


def finish(session: Session) -> OpenKeystore:
    """Register and verify. Returns: the file as it is then."""
    completion = Completion(session.environment, session.workspace)
    opened = completion.open_keystore(PASSWORD)
    completion.complete(opened)
    assert standing(session.workspace.case) is Standing.READY
    opened.refresh()
    return opened


def tokens(session: Session) -> list[object]:
    assert session.platform is not None
    return [token["serial"] for token in session.platform.show()["etks"]]


def test_a_message_that_arrives_late_is_not_followed_by_another(installed: Session) -> None:
    """It arrives just before the next challenge: what was registered is asked once more after that one."""
    assert installed.platform is not None
    held: list[Callable[[], httpx.Response]] = []

    def hold(request: httpx.Request, send: Callable[[], httpx.Response]) -> httpx.Response:
        held.append(send)
        raise httpx.ReadTimeout("nothing came", request=request)

    def overtaken(request: httpx.Request, send: Callable[[], httpx.Response]) -> httpx.Response:
        for late in held:
            late()
        return send()

    sends = Harmful(InProcess(installed.platform), "CompleteETKRegistration", hold)
    wire = httpx.Client(transport=Harmful(sends, "StartETKRegistration", overtaken, 2))  # type: ignore[arg-type]
    platform = PlatformClient(Transport(installed.environment.address, wire), installed.environment.clock)
    slow = replace(installed, environment=replace(installed.environment, platform=platform))
    completion = Completion(slow.environment, slow.workspace)
    opened = completion.open_keystore(PASSWORD)
    with pytest.raises(AnswerLost):
        completion.register_etk(opened)
    first = opened.encryption_aliases

    assert finish(slow).encryption_aliases == first
    assert tokens(installed) == [*first]


def test_every_attempt_stays_in_the_file_until_one_is_proved(installed: Session) -> None:
    """The same key under each serial number, as it is not known yet which one the platform will take."""
    first = attempt(installed).encryption_aliases
    opened = attempt(installed)
    assert opened.encryption_aliases[:1] == first
    assert len(opened.encryption_aliases) == 2
    assert len(opened.content.holding(opened.content.encryption_keys[0].private_key.public_key())) == 2

    assert [*finish(installed).encryption_aliases] == tokens(installed)


def test_a_key_under_another_number_is_put_under_that_of_its_token(installed: Session) -> None:
    """The file says no more than it holds: the key is there, so no backup has to be looked for."""
    opened = finish(installed)
    entry, owner = opened.content.encryption_keys[0], opened.authentication
    other = encryption_certificate(owner.chain[0], owner.private_key, entry.private_key.public_key(), 7)  # type: ignore[arg-type]
    content = replace(opened.content, keys=(owner, KeyEntry("7", entry.private_key, (other,))))
    opened.path.write_bytes(pkcs12.dump(content, PASSWORD, pkcs12.CHEAP_FOR_TESTS))

    assert finish(installed).content.encryption_keys == (entry,)
    assert len(tokens(installed)) == 1


def rewritten(opened: OpenKeystore, *encryption: KeyEntry) -> None:
    """Write the file with these encryption keys."""
    content = replace(opened.content, keys=(opened.authentication, *encryption))
    opened.path.write_bytes(pkcs12.dump(content, PASSWORD, pkcs12.CHEAP_FOR_TESTS))


def another_key(opened: OpenKeystore, number: int) -> KeyEntry:
    """A key that nobody registered, certified by the file's own authentication key under this number."""
    owner, key = opened.authentication, rsa_key(11)
    made = encryption_certificate(owner.chain[0], owner.private_key, key.public_key(), number)
    return KeyEntry(str(number), key, (made,))


def test_a_token_is_proved_by_reading_what_is_sealed_for_it(installed: Session) -> None:
    """Under the token's number lies another key: the names fit, and what others seal would be lost."""
    opened = finish(installed)
    (entry,) = opened.content.encryption_keys
    rewritten(opened, another_key(opened, int(entry.alias)))
    completion = Completion(installed.environment, installed.workspace)
    with pytest.raises(EtkUntrusted):
        completion.verify(completion.open_keystore(PASSWORD))
    assert standing(installed.workspace.case) is not Standing.READY


def test_a_key_of_another_registration_stays_in_the_file(installed: Session) -> None:
    """Only the proved key is kept once: what was sealed for another one is still to be read."""
    opened = finish(installed)
    (entry,) = opened.content.encryption_keys
    former = another_key(opened, 7)
    rewritten(opened, former, entry)
    assert finish(installed).content.encryption_keys == (former, entry)


def test_a_token_whose_answer_was_lost_is_noted_as_soon_as_the_depot_serves_it(installed: Session) -> None:
    """Nobody is told to register again before it is proved."""
    hurt = harmed(installed, "CompleteETKRegistration", lost_after, 1)
    completion = Completion(hurt.environment, hurt.workspace)
    opened = completion.open_keystore(PASSWORD)
    with pytest.raises(AnswerLost):
        completion.register_etk(opened)
    assert installed.workspace.case.registered is None
    completion.register_etk(opened)
    noted = installed.workspace.case.registered
    assert noted is not None
    assert ([noted.serial], noted.to_be_activated) == (tokens(installed), False)


def test_a_token_that_serves_is_not_activated_again(installed: Session) -> None:
    """The platform is asked, and nothing is sent to it that it would refuse."""
    opened = finish(installed)
    watched = Mock(wraps=installed.environment.platform)
    Completion(replace(installed.environment, platform=watched), installed.workspace).activate_etk(opened)
    watched.infos_for_certificate.assert_called_once()
    watched.activate_etk.assert_not_called()


class Forging:
    """A platform of which one answer is changed on the way: each of these is well-formed."""

    def __init__(self, session: Session) -> None:
        self._platform = session.environment.platform

    def __getattr__(self, name: str) -> object:
        return getattr(self._platform, name)


class ForgingChallenge(Forging):
    def challenge(self, announced: bytes, _: object) -> bytes:
        key = load_der_public_key(announced)
        assert isinstance(key, rsa.RSAPublicKey)
        return key.encrypt(bytes(range(1, 17)), padding.PKCS1v15()) + bytes(32)


class ForgingToken(Forging):
    def __init__(self, session: Session, token: bytes) -> None:
        super().__init__(session)
        self._token = token

    def register_etk(self, *_: object) -> RegisteredEtk:
        return RegisteredEtk(self._token, to_be_activated=False)


def test_a_number_that_is_not_that_of_the_platform_gets_no_certificate(installed: Session) -> None:
    """Something changed the challenge on the way: nothing is certified under that number, and nothing is sent."""
    completion = Completion(
        replace(installed.environment, platform=ForgingChallenge(installed)),  # type: ignore[arg-type]
        installed.workspace,
    )
    opened = completion.open_keystore(PASSWORD)
    with pytest.raises(ChallengeUnreadable):
        completion.register_etk(opened)
    assert (opened.encryption_aliases, tokens(installed)) == ((), [])
    assert len(finish(installed).encryption_aliases) == 1


@pytest.mark.parametrize("vouched", [False, True], ids=["of another authority", "of another owner"])
def test_a_token_of_somebody_else_is_not_noted(
    vouched: bool, installed: Session, practice: OpenPractice, certified: Path, tmp_path: Path
) -> None:
    """It is judged as soon as it comes, before anything is kept of it; nor is its key looked for elsewhere."""
    token = making.token()
    if vouched:
        shutil.copytree(certified, tmp_path / "neighbour")
        token = practice(folder="neighbour").workspace.case.need(Registered).etk
    completion = Completion(
        replace(installed.environment, platform=ForgingToken(installed, token)),  # type: ignore[arg-type]
        installed.workspace,
    )
    with pytest.raises(EtkUntrusted):
        completion.register_etk(completion.open_keystore(PASSWORD))
    assert installed.workspace.case.registered is None


class WrittenAsAnother:
    """A key of which the disk gets another one."""

    def private_bytes(self, *how: object) -> bytes:
        return rsa_key(11).private_bytes(*how)  # type: ignore[arg-type]

    def private_numbers(self) -> rsa.RSAPrivateNumbers:
        return rsa_key(10).private_numbers()


def test_a_key_that_is_not_on_the_disk_is_not_announced(installed: Session) -> None:
    """It is read back before its public half leaves."""
    environment = replace(installed.environment, new_key=lambda bits: WrittenAsAnother())  # type: ignore[arg-type, return-value]
    completion = Completion(environment, installed.workspace)
    opened = completion.open_keystore(PASSWORD)
    with pytest.raises(KeystoreDamaged):
        completion.register_etk(opened)
    assert not spare_path(opened.path).exists()
    assert tokens(installed) == []


def challenge_of(number: int) -> Callable[[bytes, object], bytes]:
    """A platform that gives this serial number in its challenge."""

    def challenge(announced: bytes, signer: object) -> bytes:
        key, serial = load_der_public_key(announced), number.to_bytes(16)
        assert isinstance(key, rsa.RSAPublicKey)
        return key.encrypt(serial, padding.PKCS1v15()) + hashlib.sha256(serial).digest()

    return challenge


@pytest.mark.parametrize("repeated", [True, False], ids=["of an earlier key", "none"])
def test_a_serial_number_of_an_earlier_key_does_not_take_its_place(installed: Session, repeated: bool) -> None:
    """That key reads the old messages. Nor is zero a number that a certificate can have."""
    completion = Completion(installed.environment, installed.workspace)
    opened = completion.open_keystore(PASSWORD)
    authentication = opened.authentication
    certificate = encryption_certificate(
        authentication.chain[0], authentication.private_key, rsa_key(9).public_key(), 77
    )
    earlier = KeyEntry("77", rsa_key(9), (certificate,))
    opened.write(lambda now: now.with_key(earlier), pkcs12.CHEAP_FOR_TESTS, installed.environment.clock)
    number = 77 if repeated else 0
    wrong = Mock(wraps=installed.environment.platform)
    wrong.challenge = challenge_of(number)
    with pytest.raises(AnswerMalformed, match=f"serial number {number}"):
        Completion(replace(installed.environment, platform=wrong), installed.workspace).register_etk(opened)
    assert OpenKeystore.open(opened.path, PASSWORD).content.key("77") == earlier
    assert finish(installed).content.key("77") == earlier
