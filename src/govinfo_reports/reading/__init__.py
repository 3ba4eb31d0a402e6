"""Text -> Report: each step from the layout of a page to the models."""
