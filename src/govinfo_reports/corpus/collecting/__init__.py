"""Files, folders and archives -> one table, or a data set that can be gone on with. It needs the extra ``arrow``."""

from ._collect import Progress, Trouble, collect
from .data_set import parts_of
from .manifest import NotASet
from .opening import connect
from .outputs import WRITERS, files_beside
from .set_output import FAILED

#: The endings of outputs that are one file; any other output is a data set.
SINGLE = frozenset(WRITERS)

__all__ = ["FAILED", "SINGLE", "NotASet", "Progress", "Trouble", "collect", "connect", "files_beside", "parts_of"]
