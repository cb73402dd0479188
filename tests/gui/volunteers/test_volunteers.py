"""The page of the volunteers: recording, changing, promises in bulk, who interprets when, lists in and out."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import openpyxl
import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from refugeesday.domain.languages import LanguageSkill, Level
from refugeesday.domain.people import Role, VolunteerState
from refugeesday.gui.lists.files import FileAsking
from refugeesday.gui.rows import shown_texts
from refugeesday.gui.volunteers.page import VolunteersPage
from refugeesday.gui.workspace import Workspace
from refugeesday.services.volunteers import volunteers
from tests.gui.real_window import window_of
from tests.services import small_fair
