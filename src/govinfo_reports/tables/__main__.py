"""Print the reference page of the tables, ``docs/reference/tables.md``."""

import sys

from .catalogue import page

if __name__ == "__main__":
    sys.stdout.buffer.write(page().encode())
