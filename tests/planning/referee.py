"""Ask the independent referee `tests/check.py` about a plan."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

from refugeesday.planning.problem import Plan, PlanningProblem, plan_to_json, problem_to_json

_SPEC = importlib.util.spec_from_file_location("check", Path(__file__).parent.parent / "check.py")
assert _SPEC is not None
assert _SPEC.loader is not None
_REFEREE = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(_REFEREE)


def judge(problem: PlanningProblem, plan: Plan) -> dict[str, Any]:  # Any: the referee's report is plain JSON
    """Return the referee's report, after both values went through their JSON form."""
    report: dict[str, Any] = _REFEREE.check(json.loads(problem_to_json(problem)), json.loads(plan_to_json(plan)))
    return report
