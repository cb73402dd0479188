"""Draw the same examples in every run, without a deadline: a run that fails can be repeated, a busy machine fails none.

`pytest --hypothesis-profile=default` explores new ones.
"""

from hypothesis import settings

settings.load_profile("ci")
