"""Report -> text, dicts and JSON, rows; findings -> SARIF; a form -> the grids of its tables."""
