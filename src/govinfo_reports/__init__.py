"""x"""
from .parsing import parse
from .errors import NotAReport
