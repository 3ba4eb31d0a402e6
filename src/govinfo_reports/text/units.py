"""The units that figures are printed in: those of money, with their worth in 元, and those of what is counted."""

from typing import Final

#: The units of money, and what each is worth in 元.
MONEY: Final = {"亿元": 10**8, "万元": 10**4, "千元": 10**3, "百元": 10**2, "元": 1}

#: What stands for ten thousands and hundred millions, of money as a rule.
LARGE: Final = ("亿", "万")

#: The units of what is counted: cases, items, people.
COUNTED: Final = ("人次", "件", "项", "条", "个", "次", "宗", "份", "起", "人", "篇")

#: A pattern for one unit in a spelled text; of two that begin alike the longer comes first.
UNIT: Final = "|".join((*MONEY, *COUNTED))
