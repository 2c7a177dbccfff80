"""``python -m ehcert_kit`` is ``ehcert-kit``."""

import sys

from .cli import main

sys.exit(main())
