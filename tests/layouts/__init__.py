"""Layouts that programs set tables in, written by the tests themselves."""
