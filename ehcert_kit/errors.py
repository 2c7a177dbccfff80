"""All errors of the kit, for code that handles several layers; each is defined in its layer.

::

    KitError
    ├── InputError          a value typed by a person; shown at its field
    ├── CardError           the card, or the way to it                       card/errors.py
    ├── FileError           any file                                         disk/errors.py, anchors/errors.py
    ├── KeystoreError       the file of keys                                 keystore/errors.py
    ├── PlatformError       the platform, or the way to it                   messages/errors.py, client/errors.py
    ├── ProcedureError      the procedure cannot go on like this             procedure/errors.py
    └── EnvironmentProblem  practice and reality may not touch               procedure, environments, practice
"""

from .anchors.errors import *
from .card.errors import *
from .client.errors import *
from .disk.errors import *
from .environments.errors import *
from .identifiers.errors import *
from .keystore.errors import *
from .kit_error import *
from .messages.errors import *
from .practice.errors import *
from .procedure.errors import *
from .secret import NoTerminal as NoTerminal
from .secret import SecretUnreadable as SecretUnreadable
