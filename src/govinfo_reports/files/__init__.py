"""Files -> documents: text that `parse` reads exactly, and for every value the place in the file it came from.

Nothing here knows a form. Each kind of file has a reader of its own, which is loaded when a file of its kind comes.
"""
