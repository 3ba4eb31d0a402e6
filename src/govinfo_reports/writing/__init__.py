"""Report -> text, dict and JSON, rows, SARIF."""
