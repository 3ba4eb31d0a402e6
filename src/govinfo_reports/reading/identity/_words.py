"""The words by which title, agency and year are recognised. `_patterns` makes patterns of them.

A word may say where it does not count: ``全 !州 !国`` is 全, but not in 全州 and 全国; ``机关 $`` counts only at the
end of the name. A string instead of a list holds single characters.

They stand in a module, where other words of the package stand in TOML: every page needs them, and reading TOML would
take a tenth of the import.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

WORDS: Final[Mapping[str, Mapping[str, Any]]] = {
    "names": {
        # The last character, or the last words, of what publishes: 局, 人民政府, 海关, 街道, 中学, 苏木, 气象部门.
        "endings": "局府委会办厅院部署处所站队校学园社司心馆镇乡街道县市区州盟旗省国场室台行关狱团师组木库厂",
        "ending_words": ["部门", "基地"],
        # What no name begins with: pronouns, prepositions and other words of a sentence.
        "never_first": [
            "请", "我", "本 !溪", "各", "该", "全 !州 !南县 !椒 !国", "其", "某些", "有关", "相关", "上级", "所属",
            "在", "由", "对 !青山", "年", "度", "为", "以", "是", "的", "了", "通过", "结合", "包括", "并",
            "于 !都 !洪 !田",
        ],
        # What joins the second half of a name to the first.
        "joints": ["和", "与", "及", "或"],
        # Places that begin with a joint: 和平县, 和田市.
        "joints_of_places": ["田", "平", "顺", "硕", "静", "政", "林", "龙", "布", "县"],
        # What stands in no name: words of a sentence, of a page's frame, of a menu.
        "never_inside": [
            "条例", "要求", "规定", "根据", "按照", "依据", "编制 !委 !办", "报告", "年报", "公布", "发布", "现将",
            "网站", "首页", "登录", "注册", "下载", "点击", "搜索", "导航", "来源", "时间", "日期", "索引", "如下",
            "以下", "以上", "问题", "联系", "疑问", "认真", "积极", "开展", "推进", "加强", "落实", "做好", "关于",
            "机关 $", "单位", "各部门", "大厅 $", "县直", "市直", "区直", "乡镇街道", "互动", "专题", "专栏",
            "公开 !办 !领导小组 !工作领导小组 !服务 !与 !和 !中心", "年度",
            "工作 !委 !局 !部 !办 !领导 !站 !处 !小组 !中心", "情况", "当前位置", "所在位置", "通知", "直部门",
            "府部门", "乡镇 $", "级部门", "关部门",
        ],
        # Where a region ends.
        "regions": "省市区县州旗盟镇乡",
        # What a city calls a part of a district that publishes for itself.
        "streets": ["街道"],
        # What a name that was cut in two goes on with.
        "continuations": [
            "局", "厅", "委员会", "委", "处", "所", "府", "部", "院", "政府", "民政府", "人民政府", "办公室", "办事处",
            "管理", "管委会", "服务", "建设",
        ],
        # Offices that belong to a body; alone they name none.
        "offices": ["办公室", "办公厅", "办事处", "政务公开办", "办"],
        "office_kinds": ["党政", "综合", "政务公开"],
        # Other words for the same: what two names of one body may differ in.
        "same": {
            "人民政府": "",
            "政府": "",
            "办公室": "",
            "办公厅": "",
            "办事处": "",
            "街道办事处": "街",
            "街办事处": "街",
            "街道办": "街",
            "街办": "街",
            "街道": "街",
            "部门": "局",
            "委员会": "委",
        },
    },
    "self_reference": {
        # A text says 我局 or 本局 for the bureau it is by.
        "pronouns": "我本",
        "bodies": [
            "局", "镇", "乡", "街", "院", "校", "厅", "委", "会 !议", "所", "办 !法", "馆", "队", "社 !区", "中心",
        ],
        "regions": "省市县区州盟旗",
        # What ends the name of a body whose office may sign in its place.
        "bodies_with_office": ["局", "委", "委员会", "院", "政府", "镇", "乡", "街道", "办事处"],
    },
    "titles": {
        # 政府信息公开 and its variants, then what may stand between it and 报告.
        "subjects": [
            "政府信息公开", "政府信息公开与政务公开", "政府信息公开和政务公开", "政府信息公开及政务公开",
            "政府信息公开暨政务公开", "政府信息公开政务公开", "政府信息与政务公开", "政府信息和政务公开",
            "政府信息及政务公开", "政府信息暨政务公开", "政府信息政务公开", "政府信息与公开", "政府信息和公开",
            "政府信息及公开", "政府信息主动公开", "政府信息依申请公开", "政务和政府信息公开", "政务与政府信息公开",
            "政务及政府信息公开", "政务公开", "政务信息公开", "信息公开",
        ],
        "between": ["工作", "情况", "自查", "的", "和", "开展", "年度", "年", "度"],
        "kinds": ["报告", "年报", "总结", "总结报告"],
        # What a text that may be a report mentions, in this order and close together.
        "mentioned": ["政府信息公开", "政务公开", "政务信息公开"],
        "mentioned_kinds": ["报告", "年报"],
        # What follows where the words only belong to the name of something else.
        "other_things": [
            "编制", "格式", "模板", "范本", "比对", "解读", "图解", "通知", "的通知", "要点", "的要点", "意见",
            "的意见", "目录", "专栏", "制度", "统计", "表", "有关事项", "相关事项", "有关工作", "的格式", "的编制",
            "征求", "公开情况", "等",
        ],
        # What stands before the title of another page.
        "other_pages": [
            "上一篇", "上篇", "上一条", "上一页", "前一篇", "前篇", "下一篇", "下篇", "下一条", "下一页", "后一篇",
            "后篇", "相关链接", "相关信息", "相关阅读", "相关文章", "相关新闻", "延伸阅读", "推荐阅读", "友情链接",
            "关键词", "关键字", "标签",
        ],
        # What cites another report: 按照《青禾县人民政府2020年…报告》.
        "citing": ["按照", "根据", "参照", "依据", "对照", "对比", "依照", "详见", "参见", "见", "转载"],
        # The first words of the text, or of the page's frame, that may stand behind a title.
        "behind": [
            "根据", "按照", "依据", "为", "本", "现", "一、", "索引", "来源", "发布", "公布", "日期", "时间", "信息",
            "字体", "字号", "浏览", "点击", "访问", "作者", "打印", "文号",
        ],
        # What stands between the name of one who forwards a report and that of its agency.
        "forwarding": ["转发", "转载", "转送"],
        # What announces the report in a sentence.
        "announcing": [
            "现将", "将", "公布", "发布", "编制", "编写", "编成", "形成", "撰写", "公开", "公示", "关于", "特", "制作",
            "出具", "推出",
        ],
        "reporting": ["报送", "呈报", "公布", "发布", "公开"],
        # The names of the field that holds the title; some pages print them without a colon.
        "fields": [
            "公报标题", "文章标题", "信息标题", "文件标题", "标题", "信息名称", "文件名称", "公文名称", "名称", "题名",
            "主题", "内容概述", "附件",
        ],
    },
    "documents": {
        # The last words of the name of a document that somebody else issued.
        "kinds": [
            "通知", "条例", "办法", "规定", "意见", "格式", "要点", "函", "方案", "细则", "指南", "通告", "批复",
            "决定", "法", "标准", "规范", "目录", "解读", "解释", "公告", "说明", "手册", "清单", "计划", "纲要",
            "答复", "制度",
        ],
    },
    "breadcrumbs": {
        "opening": ["首页", "当前位置", "当前的位置", "所在位置", "所在的位置", "现在的位置", "当前所在"],
    },
    "sentences": {
        "compiling": ["编制", "编写", "撰写", "制作", "起草"],
        "before_compiling": ["综合", "根据", "按照", "依据", "汇总", "组织", "统一", "负责", "会同", "牵头"],
        "announcing": ["现将", "现就", "现公布", "现公开", "现发布", "特将", "特公布"],
        "asking_to": ["请", "请直接"],
        "asking": ["与", "向", "联系", "咨询", "致电"],
        "contact_fields": ["联系单位:", "联系部门:"],
        "contact": ["联系", "咨询", "反映"],
        # 发布机构 and the like: the first half, the second half, and names that are whole.
        "field_deeds": ["发布", "发文", "制发", "公开", "编制", "责任", "主办"],
        "field_bodies": ["机构", "机关", "主体", "单位", "部门"],
        "fields": ["来源", "信息来源", "文章来源", "稿源"],
        "next_fields": [
            "发布", "发文", "成文", "生成", "公开", "更新", "时间", "日期", "浏览", "点击", "访问", "作者", "文号",
            "主题", "索引", "分类", "公报", "栏目",
        ],
        # How a sentence about the work of the year goes on behind its subject.
        "adverbs": ["始终", "能够"],
        "deeds": [
            "认真", "按", "积极", "严格", "坚持", "全面", "深入", "切实", "高度重视", "重视", "扎实", "紧紧", "紧扣",
            "以习近平", "深化", "持续", "围绕", "大力", "坚决", "不断", "贯彻", "进一步", "主动公开", "公开信息",
            "公开各类", "开展", "推进", "严把", "着力", "加强", "根据", "依托", "通过", "共", "全年", "未", "没有",
        ],
        "work": ["政府信息公开工作", "政务公开工作", "信息公开工作"],
        "work_deeds": ["在", "以", "坚持", "紧", "按"],
        # Bodies beside the agency that sentences speak of.
        "not_authors": ["党委", "县委", "区委", "市委", "党组", "领导小组", "社区"],
    },
    "years": {
        # What opens the statement of the period that the figures are for.
        "period": ["统计", "数据", "期限", "时限", "时间为", "时间从", "时间自", "时间段为", "时间段从", "时间段自"],
        # What makes a body's name of such a word, as in 统计局 and 数据管理局.
        "bodies": ["局", "中心", "总队", "公司"],
        # 发布时间 and the like are of the page, not of the figures.
        "of_the_page": ["发布", "成文", "发文", "更新"],
        # What a year that another is compared with stands behind.
        "comparing": "比较于与同",
    },
}  # fmt: skip
