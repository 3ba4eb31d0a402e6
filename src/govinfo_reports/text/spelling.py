"""Spelling: text -> the same text in one spelling, character for character, so that offsets stay true."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from .ordinals import CHARACTERS
from .patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

# Pairs of characters that differ between traditional (or variant) and simplified print. Only characters that the
# forms, the titles of reports and the names of agencies use; a character that is missing here is simply kept.
_TRADITIONAL: Final = (
    "萬與專業東絲兩嚴喪個豐臨為麗舉義樂習鄉書買亂爭於虧雲產畝親億僅從倉儀們價眾優會傘偉傳傷倫偽體餘佈傾償儲兒黨蘭關興養獸內岡冊寫軍農馮衝決況凍淨涼減湊"
    "幾鳳憑凱擊劃劉則剛創刪別製劑劍劇勸辦務動勵勁勞勢勳區醫華協單賣盧衛卻廠廳歷厲壓厭縣參雙發變敘葉號嘆後嚇呂嗎聽啟吳員嘗響問"
    "團園圍國圖圓聖場壞塊堅壇壩墳墜壟壘壯聲處備復複夠頭誇夾奪奮獎奧婦媽嬰學孫寧寶實寵審憲宮寬賓對尋導壽將爾塵層屬歲島嶺峽"
    "鞏幣帥師帳幫帶幹並廣莊慶庫應廟龐廢開異棄張彌彎彈強歸當錄彙徹徑徵憶懷態憐總戀懇惡慣懲憤願戲戰戶撲執擴掃揚擾撫拋搶護報擔擬擁擇掛揮損換據採"
    "擺擋攜攝敵數齊斃斷無舊時曠曬曉曆術機殺雜權條來楊極構標樣檢橋夢歐歡殘毀畢氣漢湯溝沒瀋滬淚澤潔漿濁測濟渾濃澆漲滲溫灣濕滿濾濫灘"
    "滅燈災爐點煉爛熱燒營愛爺狀猶獨獄獲獻環現瑪電畫暢療癥癢皺盤鹽監蓋著礦碼磚確禮禍離種積稱穩窮竊競筆築簡簽籌類糧緊糾紀約級紅純紗納紛紙紋紡線練組細織終結"
    "絕絡給絡統經維綜綠網緒續綱緣編緩縮縱績繳罰罷羅義職聯肅腦腳臉臺臟艦藝節蘇藥蓮營薩藍虛蟲補裝規視覺覽觀觸計訂認討讓訓議訊記講許論設訪證評識訴診詞譯試詩話詢該詳語誤說請諸諾讀課調談謝謀講"
    "讚豬貝負貢財責賢敗賬貨質販貪貧購貫貴貸貿費資賠賞賴賺賽贊贈趙趕跡躍車軌轉輪軟輕較載輔輯輸轄邊達遷過邁運還這進遠違連遲適選遞邏遺郵鄒鄰鄭醬釋裡針鐵鋼銀銷鎖鎮鏡鑒長門閃閉問間閱闊隊陽陰陣階際陸陳險隨隱難"
    "雞霧靈靜韓韻頁頂項順須預領頗頻題額顏風飛飯飲館馬駐駕驗驚體魚鮮鳥鳴麥黃點齊齒龍龜檔衆為関糧繫係擷採覈產説啓羣牆裏麵"
    "範欄訟繼佔週遊迴盡滯齡託稅勝塗慮懸攔晉暫棟樓橫櫃汙淵濱瀏灑牽瓊甌疊盜眞礎紹綏綿縉繞繪聞艱蔣薦蘆蘊祕衹倖僑揀歎涇淶滄渦潁贛遼鄖鄲隴鶴鷹驛薊欽潯漣蕪蒼萊葦賀鹹銅錫鍾鐘鋪錢閩閬饒駱騰魯鯉"
)
_SIMPLIFIED: Final = (
    "万与专业东丝两严丧个丰临为丽举义乐习乡书买乱争于亏云产亩亲亿仅从仓仪们价众优会伞伟传伤伦伪体余布倾偿储儿党兰关兴养兽内冈册写军农冯冲决况冻净凉减凑"
    "几凤凭凯击划刘则刚创删别制剂剑剧劝办务动励劲劳势勋区医华协单卖卢卫却厂厅历厉压厌县参双发变叙叶号叹后吓吕吗听启吴员尝响问"
    "团园围国图圆圣场坏块坚坛坝坟坠垄垒壮声处备复复够头夸夹夺奋奖奥妇妈婴学孙宁宝实宠审宪宫宽宾对寻导寿将尔尘层属岁岛岭峡"
    "巩币帅师帐帮带干并广庄庆库应庙庞废开异弃张弥弯弹强归当录汇彻径征忆怀态怜总恋恳恶惯惩愤愿戏战户扑执扩扫扬扰抚抛抢护报担拟拥择挂挥损换据采"
    "摆挡携摄敌数齐毙断无旧时旷晒晓历术机杀杂权条来杨极构标样检桥梦欧欢残毁毕气汉汤沟没沈沪泪泽洁浆浊测济浑浓浇涨渗温湾湿满滤滥滩"
    "灭灯灾炉点炼烂热烧营爱爷状犹独狱获献环现玛电画畅疗症痒皱盘盐监盖着矿码砖确礼祸离种积称稳穷窃竞笔筑简签筹类粮紧纠纪约级红纯纱纳纷纸纹纺线练组细织终结"
    "绝络给络统经维综绿网绪续纲缘编缓缩纵绩缴罚罢罗义职联肃脑脚脸台脏舰艺节苏药莲营萨蓝虚虫补装规视觉览观触计订认讨让训议讯记讲许论设访证评识诉诊词译试诗话询该详语误说请诸诺读课调谈谢谋讲"
    "赞猪贝负贡财责贤败账货质贩贪贫购贯贵贷贸费资赔赏赖赚赛赞赠赵赶迹跃车轨转轮软轻较载辅辑输辖边达迁过迈运还这进远违连迟适选递逻遗邮邹邻郑酱释里针铁钢银销锁镇镜鉴长门闪闭问间阅阔队阳阴阵阶际陆陈险随隐难"
    "鸡雾灵静韩韵页顶项顺须预领颇频题额颜风飞饭饮馆马驻驾验惊体鱼鲜鸟鸣麦黄点齐齿龙龟档众为关粮系系撷采核产说启群墙里面"
    "范栏讼继占周游回尽滞龄托税胜涂虑悬拦晋暂栋楼横柜污渊滨浏洒牵琼瓯叠盗真础绍绥绵缙绕绘闻艰蒋荐芦蕴秘只幸侨拣叹泾涞沧涡颍赣辽郧郸陇鹤鹰驿蓟钦浔涟芜苍莱苇贺咸铜锡钟钟铺钱闽阆饶骆腾鲁鲤"
)

# Some makers of PDF files print the radical that a character looks like. The block of Kangxi radicals has each one's
# character in its compatibility mapping; of those in the supplement most have none, and these stand for characters.
_RADICALS: Final = (
    "⺁⺄⺅⺆⺇⺈⺉⺊⺌⺍⺎⺏⺒⺓⺖⺗⺘⺙⺜⺝⺞⺟⺠⺡⺢⺣⺤⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺶⺷⺹⺺⺼⺽⻁⻂⻄⻅⻆⻈⻉⻊⻋⻏⻐⻑⻓⻔"
    "⻖⻗⻘⻙⻚⻛⻜⻝⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳"
)
_PLAIN: Final = (
    "厂乙人冂几刀刀卜小小兀尢巳幺心心手攵日月歹母民水水火爪牛犬王疋目示示竹糸糸网网网羊羊老聿肉臼虎衣西见角言贝足车邑金长长门"
    "阜雨青韦页风飞食食首马骨鬼鱼鸟卤麦黄黾齐齐齿齿龙龙龟龟龟"
)
_KANGXI: Final = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
_SIMPLE: Final = dict(zip(_TRADITIONAL, _SIMPLIFIED, strict=True))
_NO_WIDTH: Final = (0x00AD, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF)
#: What takes no room: gaps of no width, and marks for the direction of writing.
INVISIBLE: Final = lazy(f"[{''.join(map(chr, _NO_WIDTH))}]")

_SPELLED: Final = (
    _SIMPLE
    | dict(zip(_RADICALS, _PLAIN, strict=True))
    | {radical: _SIMPLE.get(plain, plain) for radical, plain in _KANGXI.items()}
    | {chr(0xFF01 + i): chr(0x21 + i) for i in range(94)}  # full-width ASCII
    | dict.fromkeys("\u00a0\u1680\u202f\u205f\u3000\x07\x0b\x0c\r\x85\u2028\u2029", " ")
    | dict.fromkeys(map(chr, _NO_WIDTH), " ")
    | {chr(0x2000 + i): " " for i in range(11)}
    | dict.fromkeys("〔【［﹝", "(")
    | dict.fromkeys("〕】］﹞", ")")
    | dict.fromkeys("“”„‟«»「」『』＂″‘’`´｀", '"')
    | dict.fromkeys("—–―−‐‑﹣－ー", "-")
    | dict.fromkeys("｜¦∣", "|")
    | {"﹒": ".", "·": ".", "〇": "零"}
    | dict.fromkeys("\u039f\u041e", "O")  # Greek and Cyrillic: typists take them for the zero of 二〇二一
)
_OTHERWISE: Final = lazy(f"[{re.escape(''.join(_SPELLED))}]")

_NOT_IN_A_SKELETON: Final = r"\([A-Za-z\u00c0-\u024f\u1e00-\u1eff]{1,8}\)|[^\w]+|_+"
_NOISE: Final = lazy(_NOT_IN_A_SKELETON)
_GAP: Final = lazy(rf"(?:{_NOT_IN_A_SKELETON})*+")


def spell(text: str) -> str:
    r"""Return *text* in simplified characters and half-width punctuation, each character in its old place.

    >>> spell("第三條第（二）款\u00a01，000")
    '第三条第(二)款 1,000'
    """
    # Most characters need no other, and the others of a page are few: to replace each kind at once takes half the time
    # of a call for every character, and a small part of that of str.translate.
    for character in set(_OTHERWISE.findall(text)):
        text = text.replace(character, _SPELLED[character])
    return text


def skeleton(spelled: str) -> str:
    """Return the letters and digits of a spelled text: what must agree for two labels to be the same.

    Gaps, quotes, brackets and other punctuation are left out, and so is a reading of a character in Latin letters.

    >>> skeleton('3.推行"一网 通办"'), skeleton("年(nián)报")
    ('3推行一网通办', '年报')
    """
    return _NOISE.sub("", spelled)


def behind_gap(spelled: str, start: int, end: int) -> int:
    """Return the place of the first letter of the skeleton of ``spelled[start:end]``; *end* if it has none.

    >>> behind_gap("年 、报", 1, 4), behind_gap("年 、报", 1, 2)
    (3, 2)
    """
    gap = _GAP.match(spelled, start, end)
    return gap.end() if gap else end


def skeleton_places(spelled: str) -> Sequence[int]:
    """Return the place in *spelled* of each character of its skeleton.

    >>> list(skeleton_places("3.一网 通办"))
    [0, 2, 3, 5, 6]
    """
    places: list[int] = []
    last = 0
    for noise in _NOISE.finditer(spelled):
        places.extend(range(last, noise.start()))
        last = noise.end()
    if not last:
        return range(len(spelled))
    places.extend(range(last, len(spelled)))
    return places


_NUMBERING: Final = lazy(
    rf"\s*(?:\(?[{CHARACTERS}]{{1,3}}[、,.:)]+|[(][{CHARACTERS}\d]{{1,3}}[)]?[、,.]?|\d{{1,2}}[、.)]|[①-⑳]|#+|[、,)]|\*+)\s*"
)


def numbering(spelled: str) -> int:
    """Return how many characters at the head of *spelled* number it: ``(一)``, ``1.``, ``三、`` or nothing.

    >>> numbering("(三)总则"), numbering("3.附则"), numbering("2021年")
    (3, 2, 0)
    """
    end = 0
    while (match := _NUMBERING.match(spelled, end)) and match.end() > end:
        if spelled[match.end() - 1] == "." and spelled[match.end() : match.end() + 1].isdigit():
            break
        end = match.end()
    return end


def label_key(text: str) -> str:
    """Return what a label and its print on a page must share to be one token: spelling, but no gaps and no quotes."""
    return spell(text).replace(" ", "").replace('"', "")
