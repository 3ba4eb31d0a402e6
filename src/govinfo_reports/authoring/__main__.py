"""Print what is generated from the forms: the reference page of templates or, with ``types``, the stub of types."""

import sys

from govinfo_reports.forms import packaged, templates

from .catalogue import reference_page
from .stubs import typed_module

if __name__ == "__main__":
    text = typed_module(packaged()) if sys.argv[1:] == ["types"] else reference_page(templates())
    sys.stdout.buffer.write(text.encode())
