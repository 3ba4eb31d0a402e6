"""Print the reference page of the commands, ``docs/reference/commands.md``."""

import sys

from .catalogue import commands_page

if __name__ == "__main__":
    sys.stdout.buffer.write(commands_page().encode())
