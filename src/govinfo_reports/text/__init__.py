"""Characters: where they stand, how they are spelled, and what a cell's text says. Nothing here knows a form."""
