"""Pictures of pages -> letters and rules, by RapidOCR, which runs on this machine alone and brings its models along.

It is asked only where a caller says so. What it reads may be wrong: each row that it read gets a finding.
"""

from ._embedded import looker
from ._image import read_image
from ._pages import recognise

__all__ = ["looker", "read_image", "recognise"]
