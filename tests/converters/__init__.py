"""Generated reports, written as files and read back as the text that converters make of them."""
