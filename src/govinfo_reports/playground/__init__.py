"""What the playground does behind its page: in the browser, Pyodide calls `answer`; `serve` brings the page there.

The page, and the script that assembles it with Pyodide, stand in the folder `playground` of the project.
"""

from ._answering import answer

__all__ = ["answer"]
