"""Letters -> whether they are the name of an agency."""

from __future__ import annotations

import re
from typing import Final

# Chinese characters, as a range.
HAN: Final = r"\u3400-\u9fff"
# What a name is written in. The digits of a year are no part of one.
LETTER: Final = rf"[{HAN}\d().、]"

# The last character of what publishes: 局, 人民政府, 委员会, 办公室, 海关, 街道, 中学, 苏木, and so on.
LAST: Final = "[局府委会办厅院部署处所站队校学园社司心馆镇乡街道县市区州盟旗省国场室台行关狱团师组木库]"

_NAME: Final = re.compile(rf"{LETTER}{{1,39}}{LAST}(?:\([^()]{{2,20}}\))?")
_BEGINS: Final = re.compile(
    r"[\d().、]"
    r"|请|我|本(?!溪)|各|该|全(?!州|南县|椒|国)|其|某些|有关|相关|上级|所属|在|由|对(?!青山)|为|以|是|的|了|通过|结合|包括|并|于(?!都|洪|田)"
    r"|(?:和|与|及|或)(?!田|平|顺|硕|静|政|林|龙|布|县)"
)
_NEVER: Final = re.compile(
    r"20\d\d|条例|要求|规定|根据|按照|依据|编制(?!委|办)|报告|年报|公布|发布|现将|网站|首页|登录|注册|下载|点击|搜索|导航|来源|时间|日期"
    r"|索引|如下|以下|以上|问题|联系|疑问|认真|积极|开展|推进|加强|落实|做好|关于|机关$|单位|各部门|大厅$|县直|市直|区直|乡镇街道|互动|专题|专栏"
    r"|公开(?!办|领导小组|工作领导小组|服务|与|和|中心)|年度|工作(?!委|局|部|办|领导|站|处|小组|中心)|情况"
)
_PLAIN_OFFICE: Final = re.compile(
    r"(?:[省市区县州旗盟镇乡]|街道)?(?:(?:人民)?政府)?(?:党政|综合)?"
    r"(?:办公室|办公厅|办事处|政府办?|政务公开办?|办|街道|局|厅|委|处|所|[省市区县州旗盟镇乡])"
)
_PLACE: Final = re.compile(rf"[{HAN}]{{1,8}}?[省市区县州旗盟镇乡]")
_OPEN: Final = re.compile(
    r"(?:局|厅|委员会|委|处|所|府|部|院|政府|民政府|人民政府|办公室|办事处|管理|管委会|服务|建设)(?!\w*[省市区县])"
)


def is_name(letters: str) -> bool:
    """Whether *letters* can be the name of an agency, as a title prints it.

    >>> [is_name(words) for words in ("青禾县司法局", "海关总署(本级机关)", "我局", "政务公开")]
    [True, True, False, False]
    """
    return bool(
        _NAME.fullmatch(letters)
        and not _BEGINS.match(letters)
        and not _NEVER.search(letters)
        and letters.count("(") == letters.count(")")
    )


def is_proper(letters: str) -> bool:
    """Whether *letters* name one agency also outside a title: 区政府办 is some office of some district.

    >>> is_proper("青禾县政府办"), is_proper("区政府办"), is_proper("区商务局")
    (True, False, True)
    """
    return is_name(letters) and not _PLAIN_OFFICE.fullmatch(letters)


def is_place(letters: str) -> bool:
    """Whether *letters* are the bare name of a place: 青禾县.

    >>> is_place("青禾县"), is_place("青禾县司法局")
    (True, False)
    """
    return bool(_PLACE.fullmatch(letters))


def begins_with_place(letters: str) -> bool:
    """Whether *letters* begin like a full name, with a place.

    >>> begins_with_place("青禾县司"), begins_with_place("司法局")
    (True, False)
    """
    return bool(_PLACE.match(letters))


def is_rest(letters: str) -> bool:
    """Whether *letters* look like the rest of a name whose beginning stands elsewhere: 局, 和旅游局, 民政府.

    >>> is_rest("和旅游局"), is_rest("民政府"), is_rest("和平县")
    (True, True, False)
    """
    return bool(_BEGINS.match(letters) or _OPEN.match(letters))
