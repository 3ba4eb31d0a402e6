"""Letters as files of PDF name them -> the usual letters: some files name the radical (⽔) for the letter (水)."""

from __future__ import annotations

from typing import Final
from unicodedata import normalize

# The supplement of radicals has no normal form but for two of them.
_RADICALS: Final = dict(
    zip(
        "⺀⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿"
        "⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳",
        "冫厂乛乙乙亻冂几刀刂卜㔾小小尢尢尢兀巳幺彑彐忄心扌攵旡日月歹母民氵水灬爪爪丬牛犭王疋罒示礻竹糸纟罓罒网罒网羊羊羊老肀聿肉臼艹艹"
        "艹虎衤西西见角角讠贝足车辶辶辶阝钅长长长门阜阝雨青韦页风飞食食食饣首马骨鬼鱼鸟卤麦黄黾齐齐齿齿龙龙龟龟龟",
        strict=True,
    )
)


def usual(letter: str) -> str:
    """Return the usual letter for *letter*.

    >>> usual("⽔"), usual("⺠"), usual("水")
    ('水', '民', '水')
    """
    if letter < "\u2e80":
        return "-" if letter == "\u00ad" else letter
    if letter < "\u2f00":
        return _RADICALS.get(letter, letter)
    if letter < "\u2fe0" or "\uf900" <= letter < "\ufb00":
        return normalize("NFKC", letter)
    return letter
