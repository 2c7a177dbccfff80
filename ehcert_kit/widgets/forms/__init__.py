"""The forms, by the name that a notebook gives."""

from __future__ import annotations

from collections.abc import Mapping

from .agreement import ContactForm, PasswordForm, SentForm, SignForm
from .applicant import ActorForm, ConditionsForm, OptionsForm, OrganizationForm, SituationForm
from .base import Form
from .complete import FileForm, WaitingForm
from .copies import CalendarForm, CopyForm
from .encryption import EtkForm, LookupForm
from .foreigner import InvitationForm, PersonForm
from .letter import LetterForm
from .manager import IdentifyForm, ManagerForm
from .overview import OverviewForm
from .password import ChangePasswordForm, ForgottenForm
from .program import ConnectionForm, EnvironmentForm
from .ready import ReadyForm
from .renewal import ActivateForm, AdviceForm, RenewForm
from .revocation import RevokedForm, RevokeForm, TargetForm
from .sequence import SequenceForm
from .several import SeveralCompleteForm, SeveralFilesForm, SeveralForm, SeveralSignForm
from .start import AtHandForm, BackendForm, KindForm, MachineForm

FORMS: Mapping[str, type[Form]] = {
    form.name: form
    for form in (
        KindForm,
        AtHandForm,
        BackendForm,
        MachineForm,
        ManagerForm,
        IdentifyForm,
        EnvironmentForm,
        ConnectionForm,
        ConditionsForm,
        SituationForm,
        ActorForm,
        OrganizationForm,
        OptionsForm,
        ContactForm,
        PasswordForm,
        SignForm,
        SentForm,
        LetterForm,
        SequenceForm,
        WaitingForm,
        FileForm,
        ReadyForm,
        OverviewForm,
        AdviceForm,
        RenewForm,
        ActivateForm,
        TargetForm,
        RevokeForm,
        RevokedForm,
        ChangePasswordForm,
        ForgottenForm,
        PersonForm,
        InvitationForm,
        EtkForm,
        LookupForm,
        CopyForm,
        CalendarForm,
        SeveralForm,
        SeveralFilesForm,
        SeveralSignForm,
        SeveralCompleteForm,
    )
}
