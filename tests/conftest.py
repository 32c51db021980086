"""What holds for all tests: properties are never timed, and CI tries the same examples each time."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("timeline", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("timeline")
