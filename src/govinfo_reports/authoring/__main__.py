"""Print the reference page of templates, ``docs/reference/templates.md``."""

import sys

from govinfo_reports.forms import templates

from .catalogue import reference_page

if __name__ == "__main__":
    sys.stdout.buffer.write(reference_page(templates()).encode())
