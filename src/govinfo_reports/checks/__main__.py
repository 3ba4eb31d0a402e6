"""Print the reference page of findings, ``docs/reference/findings.md``."""

import sys

from .catalogue import page

if __name__ == "__main__":
    sys.stdout.buffer.write(page().encode())
