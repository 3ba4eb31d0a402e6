"""Print what is generated from the forms.

That is the reference page of templates; with ``paths``, the page of their paths; with ``types``, the stub of types.
"""

import sys

from govinfo_reports.forms import packaged, templates

from .catalogue import reference_page
from .path_catalogue import paths_page
from .stubs import typed_module

if __name__ == "__main__":
    match sys.argv[1:]:
        case ["types"]:
            text = typed_module(packaged())
        case ["paths"]:
            text = paths_page(templates())
        case _:
            text = reference_page(templates())
    sys.stdout.buffer.write(text.encode())
