"""Text -> Report: every step from the layout of a page to the models."""
