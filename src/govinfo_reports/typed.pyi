# Generated from the forms by `python -m govinfo_reports.authoring types`.
from collections.abc import Mapping, Sequence
from typing import Any, Literal, overload

from govinfo_reports.files.document import Document
from govinfo_reports.forms import Template
from govinfo_reports.models import Cell, Group, Section
from govinfo_reports.models import Report as _Report


class _StatisticsRow2014(Group):
    @property
    def number(self) -> Cell:
        """统计数"""


class _StatisticsDisclosurePublished2014(Group):
    @property
    def number(self) -> Cell:
        """统计数"""
    @property
    def normative_documents(self) -> _StatisticsRow2014:
        """其中：主动公开规范性文件数"""


class _StatisticsDisclosureChannels2014(Group):
    @property
    def gazette(self) -> _StatisticsRow2014:
        """1.政府公报公开政府信息数"""
    @property
    def website(self) -> _StatisticsRow2014:
        """2.政府网站公开政府信息数"""
    @property
    def microblog(self) -> _StatisticsRow2014:
        """3.政务微博公开政府信息数"""
    @property
    def wechat(self) -> _StatisticsRow2014:
        """4.政务微信公开政府信息数"""
    @property
    def other(self) -> _StatisticsRow2014:
        """5.其他方式公开政府信息数"""


class _StatisticsDisclosure2014(Group):
    @property
    def published(self) -> _StatisticsDisclosurePublished2014:
        """（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）"""
    @property
    def normative_documents_issued(self) -> _StatisticsRow2014:
        """制发规范性文件总数"""
    @property
    def channels(self) -> _StatisticsDisclosureChannels2014:
        """（二）通过不同渠道和方式公开政府信息的情况"""


class _StatisticsResponsesChannelsPressConferences2014(Group):
    @property
    def number(self) -> Cell:
        """统计数"""
    @property
    def held_by_head(self) -> _StatisticsRow2014:
        """其中：主要负责同志参加新闻发布会次数"""


class _StatisticsResponsesChannelsOnlineInterviews2014(Group):
    @property
    def number(self) -> Cell:
        """统计数"""
    @property
    def joined_by_head(self) -> _StatisticsRow2014:
        """其中：主要负责同志参加政府网站在线访谈次数"""


class _StatisticsResponsesChannels2014(Group):
    @property
    def press_conferences(self) -> _StatisticsResponsesChannelsPressConferences2014:
        """1.参加或举办新闻发布会总次数"""
    @property
    def online_interviews(self) -> _StatisticsResponsesChannelsOnlineInterviews2014:
        """2.政府网站在线访谈次数"""
    @property
    def interpretations(self) -> _StatisticsRow2014:
        """3.政策解读稿件发布数"""
    @property
    def social_media(self) -> _StatisticsRow2014:
        """4.微博微信回应事件数"""
    @property
    def other(self) -> _StatisticsRow2014:
        """5.其他方式回应事件数"""


class _StatisticsResponses2014(Group):
    @property
    def topics(self) -> _StatisticsRow2014:
        """（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）"""
    @property
    def channels(self) -> _StatisticsResponsesChannels2014:
        """（二）通过不同渠道和方式回应解读的情况"""


class _StatisticsRequestsReceived2014(Group):
    @property
    def total(self) -> Cell:
        """统计数"""
    @property
    def in_person(self) -> _StatisticsRow2014:
        """1.当面申请数"""
    @property
    def fax(self) -> _StatisticsRow2014:
        """2.传真申请数"""
    @property
    def online(self) -> _StatisticsRow2014:
        """3.网络申请数"""
    @property
    def letter(self) -> _StatisticsRow2014:
        """4.信函申请数"""


class _StatisticsRequestsCompleted2014(Group):
    @property
    def total(self) -> Cell:
        """统计数"""
    @property
    def on_time(self) -> _StatisticsRow2014:
        """1.按时办结数"""
    @property
    def extended(self) -> _StatisticsRow2014:
        """2.延期办结数"""


class _StatisticsRequestsRepliesRefused2014(Group):
    @property
    def total(self) -> Cell:
        """统计数"""
    @property
    def state_secret(self) -> _StatisticsRow2014:
        """其中：1.涉及国家秘密"""
    @property
    def trade_secret(self) -> _StatisticsRow2014:
        """2.涉及商业秘密"""
    @property
    def privacy(self) -> _StatisticsRow2014:
        """3.涉及个人隐私"""
    @property
    def security_and_stability(self) -> _StatisticsRow2014:
        """4.危及国家安全、公共安全、经济安全和社会稳定"""
    @property
    def not_government_information(self) -> _StatisticsRow2014:
        """5.不是《条例》所指政府信息"""
    @property
    def other(self) -> _StatisticsRow2014:
        """6.法律法规规定的其他情形"""


class _StatisticsRequestsReplies2014(Group):
    @property
    def total(self) -> Cell:
        """统计数"""
    @property
    def already_public(self) -> _StatisticsRow2014:
        """1.属于已主动公开范围数"""
    @property
    def granted(self) -> _StatisticsRow2014:
        """2.同意公开答复数"""
    @property
    def partly_granted(self) -> _StatisticsRow2014:
        """3.同意部分公开答复数"""
    @property
    def refused(self) -> _StatisticsRequestsRepliesRefused2014:
        """4.不同意公开答复数"""
    @property
    def other_agency(self) -> _StatisticsRow2014:
        """5.不属于本行政机关公开数"""
    @property
    def nonexistent(self) -> _StatisticsRow2014:
        """6.申请信息不存在数"""
    @property
    def to_be_amended(self) -> _StatisticsRow2014:
        """7.告知作出更改补充数"""
    @property
    def other_procedure(self) -> _StatisticsRow2014:
        """8.告知通过其他途径办理数"""


class _StatisticsRequests2014(Group):
    @property
    def received(self) -> _StatisticsRequestsReceived2014:
        """（一）收到申请数"""
    @property
    def completed(self) -> _StatisticsRequestsCompleted2014:
        """（二）申请办结数"""
    @property
    def replies(self) -> _StatisticsRequestsReplies2014:
        """（三）申请答复数"""


class _StatisticsReconsideration2014(Group):
    @property
    def total(self) -> Cell:
        """统计数"""
    @property
    def upheld(self) -> _StatisticsRow2014:
        """（一）维持具体行政行为数"""
    @property
    def corrected(self) -> _StatisticsRow2014:
        """（二）被依法纠错数"""
    @property
    def other(self) -> _StatisticsRow2014:
        """（三）其他情形数"""


class _StatisticsLitigation2014(Group):
    @property
    def total(self) -> Cell:
        """统计数"""
    @property
    def upheld(self) -> _StatisticsRow2014:
        """（一）维持具体行政行为或者驳回原告诉讼请求数"""
    @property
    def corrected(self) -> _StatisticsRow2014:
        """（二）被依法纠错数"""
    @property
    def other(self) -> _StatisticsRow2014:
        """（三）其他情形数"""


class _StatisticsResourcesStaff2014(Group):
    @property
    def total(self) -> Cell:
        """统计数"""
    @property
    def full_time(self) -> _StatisticsRow2014:
        """1.专职人员数（不包括政府公报及政府网站工作人员数）"""
    @property
    def part_time(self) -> _StatisticsRow2014:
        """2.兼职人员数"""


class _StatisticsResources2014(Group):
    @property
    def offices(self) -> _StatisticsRow2014:
        """（一）政府信息公开工作专门机构数"""
    @property
    def reading_points(self) -> _StatisticsRow2014:
        """（二）设置政府信息公开查阅点数"""
    @property
    def staff(self) -> _StatisticsResourcesStaff2014:
        """（三）从事政府信息公开工作人员数"""
    @property
    def budget(self) -> _StatisticsRow2014:
        """（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）"""


class _StatisticsMeetingsAndTraining2014(Group):
    @property
    def meetings(self) -> _StatisticsRow2014:
        """（一）召开政府信息公开工作会议或专题会议数"""
    @property
    def courses(self) -> _StatisticsRow2014:
        """（二）举办各类培训班数"""
    @property
    def participants(self) -> _StatisticsRow2014:
        """（三）接受培训人员数"""


class _Statistics2014(Section):
    @property
    def disclosure(self) -> _StatisticsDisclosure2014:
        """一、主动公开情况"""
    @property
    def responses(self) -> _StatisticsResponses2014:
        """二、回应解读情况"""
    @property
    def requests(self) -> _StatisticsRequests2014:
        """三、依申请公开情况"""
    @property
    def reconsideration(self) -> _StatisticsReconsideration2014:
        """四、行政复议数量"""
    @property
    def litigation(self) -> _StatisticsLitigation2014:
        """五、行政诉讼数量"""
    @property
    def complaints(self) -> _StatisticsRow2014:
        """六、举报投诉数量"""
    @property
    def fees(self) -> _StatisticsRow2014:
        """七、依申请公开信息收取的费用"""
    @property
    def resources(self) -> _StatisticsResources2014:
        """八、机构建设和保障经费情况"""
    @property
    def meetings_and_training(self) -> _StatisticsMeetingsAndTraining2014:
        """九、政府信息公开会议和培训情况"""


_PathOfReport2014 = Literal[
    "statistics.disclosure.published.number",
    "statistics.disclosure.published.normative_documents.number",
    "statistics.disclosure.normative_documents_issued.number",
    "statistics.disclosure.channels.gazette.number",
    "statistics.disclosure.channels.website.number",
    "statistics.disclosure.channels.microblog.number",
    "statistics.disclosure.channels.wechat.number",
    "statistics.disclosure.channels.other.number",
    "statistics.responses.topics.number",
    "statistics.responses.channels.press_conferences.number",
    "statistics.responses.channels.press_conferences.held_by_head.number",
    "statistics.responses.channels.online_interviews.number",
    "statistics.responses.channels.online_interviews.joined_by_head.number",
    "statistics.responses.channels.interpretations.number",
    "statistics.responses.channels.social_media.number",
    "statistics.responses.channels.other.number",
    "statistics.requests.received.total",
    "statistics.requests.received.in_person.number",
    "statistics.requests.received.fax.number",
    "statistics.requests.received.online.number",
    "statistics.requests.received.letter.number",
    "statistics.requests.completed.total",
    "statistics.requests.completed.on_time.number",
    "statistics.requests.completed.extended.number",
    "statistics.requests.replies.total",
    "statistics.requests.replies.already_public.number",
    "statistics.requests.replies.granted.number",
    "statistics.requests.replies.partly_granted.number",
    "statistics.requests.replies.refused.total",
    "statistics.requests.replies.refused.state_secret.number",
    "statistics.requests.replies.refused.trade_secret.number",
    "statistics.requests.replies.refused.privacy.number",
    "statistics.requests.replies.refused.security_and_stability.number",
    "statistics.requests.replies.refused.not_government_information.number",
    "statistics.requests.replies.refused.other.number",
    "statistics.requests.replies.other_agency.number",
    "statistics.requests.replies.nonexistent.number",
    "statistics.requests.replies.to_be_amended.number",
    "statistics.requests.replies.other_procedure.number",
    "statistics.reconsideration.total",
    "statistics.reconsideration.upheld.number",
    "statistics.reconsideration.corrected.number",
    "statistics.reconsideration.other.number",
    "statistics.litigation.total",
    "statistics.litigation.upheld.number",
    "statistics.litigation.corrected.number",
    "statistics.litigation.other.number",
    "statistics.complaints.number",
    "statistics.fees.number",
    "statistics.resources.offices.number",
    "statistics.resources.reading_points.number",
    "statistics.resources.staff.total",
    "statistics.resources.staff.full_time.number",
    "statistics.resources.staff.part_time.number",
    "statistics.resources.budget.number",
    "statistics.meetings_and_training.meetings.number",
    "statistics.meetings_and_training.courses.number",
    "statistics.meetings_and_training.participants.number",
]


class Report2014(_Report):
    """A report in the form 2014."""
    @property
    def preamble(self) -> Section: ...
    @property
    def overview(self) -> Section:
        """一、概述"""
    @property
    def disclosure(self) -> Section:
        """二、政府信息主动公开情况"""
    @property
    def requests(self) -> Section:
        """三、依申请公开政府信息和不予公开政府信息的情况"""
    @property
    def fees(self) -> Section:
        """四、收费及减免情况"""
    @property
    def disputes(self) -> Section:
        """五、因政府信息公开申请行政复议、提起行政诉讼的情况"""
    @property
    def problems(self) -> Section:
        """六、存在的主要问题及改进情况"""
    @property
    def other_matters(self) -> Section:
        """七、其他需要报告的事项"""
    @property
    def statistics(self) -> _Statistics2014:
        """政府信息公开情况统计表"""
    @overload
    def __getitem__(self, path: _PathOfReport2014) -> Cell: ...
    @overload
    def __getitem__(self, path: str) -> Any: ...
    @overload
    def get(self, path: _PathOfReport2014, default: None = None) -> Cell | None: ...
    @overload
    def get(self, path: str, default: Any = None) -> Any: ...


class _DisclosureRow2020(Group):
    @property
    def created(self) -> Cell:
        """本年新制作数量"""
    @property
    def disclosed(self) -> Cell:
        """本年新公开数量"""
    @property
    def total_disclosed(self) -> Cell:
        """对外公开总数量"""


class _DisclosureRow2020_2(Group):
    @property
    def previous_items(self) -> Cell:
        """上一年项目数量"""
    @property
    def change(self) -> Cell:
        """本年增/减"""
    @property
    def decisions(self) -> Cell:
        """处理决定数量"""


class _DisclosureRow2020_3(Group):
    @property
    def previous_items(self) -> Cell:
        """上一年项目数量"""
    @property
    def change(self) -> Cell:
        """本年增/减"""


class _DisclosureRow2020_4(Group):
    @property
    def items(self) -> Cell:
        """采购项目数量"""
    @property
    def amount(self) -> Cell:
        """采购总金额"""


class _Disclosure2020(Section):
    @property
    def rules(self) -> _DisclosureRow2020:
        """规章"""
    @property
    def normative_documents(self) -> _DisclosureRow2020:
        """规范性文件"""
    @property
    def licensing(self) -> _DisclosureRow2020_2:
        """行政许可"""
    @property
    def other_services(self) -> _DisclosureRow2020_2:
        """其他对外管理服务事项"""
    @property
    def penalties(self) -> _DisclosureRow2020_2:
        """行政处罚"""
    @property
    def compulsion(self) -> _DisclosureRow2020_2:
        """行政强制"""
    @property
    def fees(self) -> _DisclosureRow2020_3:
        """行政事业性收费"""
    @property
    def procurement(self) -> _DisclosureRow2020_4:
        """政府集中采购"""


class _RequestsRow2020(Group):
    @property
    def natural_person(self) -> Cell:
        """自然人"""
    @property
    def enterprise(self) -> Cell:
        """商业企业"""
    @property
    def research(self) -> Cell:
        """科研机构"""
    @property
    def public_interest(self) -> Cell:
        """社会公益组织"""
    @property
    def legal_service(self) -> Cell:
        """法律服务机构"""
    @property
    def other_organization(self) -> Cell:
        """其他"""
    @property
    def total(self) -> Cell:
        """总计"""


class _RequestsOutcomesRefused2020(Group):
    @property
    def state_secret(self) -> _RequestsRow2020:
        """1.属于国家秘密"""
    @property
    def prohibited_by_law(self) -> _RequestsRow2020:
        """2.其他法律行政法规禁止公开"""
    @property
    def security_and_stability(self) -> _RequestsRow2020:
        """3.危及“三安全一稳定”"""
    @property
    def third_party_rights(self) -> _RequestsRow2020:
        """4.保护第三方合法权益"""
    @property
    def internal_affairs(self) -> _RequestsRow2020:
        """5.属于三类内部事务信息"""
    @property
    def deliberative_process(self) -> _RequestsRow2020:
        """6.属于四类过程性信息"""
    @property
    def enforcement_files(self) -> _RequestsRow2020:
        """7.属于行政执法案卷"""
    @property
    def administrative_inquiries(self) -> _RequestsRow2020:
        """8.属于行政查询事项"""


class _RequestsOutcomesUnavailable2020(Group):
    @property
    def not_held(self) -> _RequestsRow2020:
        """1.本机关不掌握相关政府信息"""
    @property
    def not_compiled(self) -> _RequestsRow2020:
        """2.没有现成信息需要另行制作"""
    @property
    def unclear(self) -> _RequestsRow2020:
        """3.补正后申请内容仍不明确"""


class _RequestsOutcomesNotProcessed2020(Group):
    @property
    def petitions(self) -> _RequestsRow2020:
        """1.信访举报投诉类申请"""
    @property
    def repeated(self) -> _RequestsRow2020:
        """2.重复申请"""
    @property
    def published(self) -> _RequestsRow2020:
        """3.要求提供公开出版物"""
    @property
    def abusive(self) -> _RequestsRow2020:
        """4.无正当理由大量反复申请"""
    @property
    def confirmation(self) -> _RequestsRow2020:
        """5.要求行政机关确认或重新出具已获取信息"""


class _RequestsOutcomes2020(Group):
    @property
    def granted(self) -> _RequestsRow2020:
        """（一）予以公开"""
    @property
    def partly_granted(self) -> _RequestsRow2020:
        """（二）部分公开（区分处理的，只计这一情形，不计其他情形）"""
    @property
    def refused(self) -> _RequestsOutcomesRefused2020:
        """（三）不予公开"""
    @property
    def unavailable(self) -> _RequestsOutcomesUnavailable2020:
        """（四）无法提供"""
    @property
    def not_processed(self) -> _RequestsOutcomesNotProcessed2020:
        """（五）不予处理"""
    @property
    def other(self) -> _RequestsRow2020:
        """（六）其他处理"""
    @property
    def total(self) -> _RequestsRow2020:
        """（七）总计"""


class _Requests2020(Section):
    @property
    def received(self) -> _RequestsRow2020:
        """一、本年新收政府信息公开申请数量"""
    @property
    def carried_in(self) -> _RequestsRow2020:
        """二、上年结转政府信息公开申请数量"""
    @property
    def outcomes(self) -> _RequestsOutcomes2020:
        """三、本年度办理结果"""
    @property
    def carried_out(self) -> _RequestsRow2020:
        """四、结转下年度继续办理"""


class _DisputesRow2020(Group):
    @property
    def upheld(self) -> Cell:
        """结果维持"""
    @property
    def corrected(self) -> Cell:
        """结果纠正"""
    @property
    def other(self) -> Cell:
        """其他结果"""
    @property
    def pending(self) -> Cell:
        """尚未审结"""
    @property
    def total(self) -> Cell:
        """总计"""


class _DisputesLitigation2020(Group):
    @property
    def direct(self) -> _DisputesRow2020:
        """未经复议直接起诉"""
    @property
    def after_reconsideration(self) -> _DisputesRow2020:
        """复议后起诉"""


class _Disputes2020(Section):
    @property
    def reconsideration(self) -> _DisputesRow2020:
        """行政复议"""
    @property
    def litigation(self) -> _DisputesLitigation2020:
        """行政诉讼"""


_PathOfReport2020 = Literal[
    "disclosure.rules.created",
    "disclosure.rules.disclosed",
    "disclosure.rules.total_disclosed",
    "disclosure.normative_documents.created",
    "disclosure.normative_documents.disclosed",
    "disclosure.normative_documents.total_disclosed",
    "disclosure.licensing.previous_items",
    "disclosure.licensing.change",
    "disclosure.licensing.decisions",
    "disclosure.other_services.previous_items",
    "disclosure.other_services.change",
    "disclosure.other_services.decisions",
    "disclosure.penalties.previous_items",
    "disclosure.penalties.change",
    "disclosure.penalties.decisions",
    "disclosure.compulsion.previous_items",
    "disclosure.compulsion.change",
    "disclosure.compulsion.decisions",
    "disclosure.fees.previous_items",
    "disclosure.fees.change",
    "disclosure.procurement.items",
    "disclosure.procurement.amount",
    "requests.received.natural_person",
    "requests.received.enterprise",
    "requests.received.research",
    "requests.received.public_interest",
    "requests.received.legal_service",
    "requests.received.other_organization",
    "requests.received.total",
    "requests.carried_in.natural_person",
    "requests.carried_in.enterprise",
    "requests.carried_in.research",
    "requests.carried_in.public_interest",
    "requests.carried_in.legal_service",
    "requests.carried_in.other_organization",
    "requests.carried_in.total",
    "requests.outcomes.granted.natural_person",
    "requests.outcomes.granted.enterprise",
    "requests.outcomes.granted.research",
    "requests.outcomes.granted.public_interest",
    "requests.outcomes.granted.legal_service",
    "requests.outcomes.granted.other_organization",
    "requests.outcomes.granted.total",
    "requests.outcomes.partly_granted.natural_person",
    "requests.outcomes.partly_granted.enterprise",
    "requests.outcomes.partly_granted.research",
    "requests.outcomes.partly_granted.public_interest",
    "requests.outcomes.partly_granted.legal_service",
    "requests.outcomes.partly_granted.other_organization",
    "requests.outcomes.partly_granted.total",
    "requests.outcomes.refused.state_secret.natural_person",
    "requests.outcomes.refused.state_secret.enterprise",
    "requests.outcomes.refused.state_secret.research",
    "requests.outcomes.refused.state_secret.public_interest",
    "requests.outcomes.refused.state_secret.legal_service",
    "requests.outcomes.refused.state_secret.other_organization",
    "requests.outcomes.refused.state_secret.total",
    "requests.outcomes.refused.prohibited_by_law.natural_person",
    "requests.outcomes.refused.prohibited_by_law.enterprise",
    "requests.outcomes.refused.prohibited_by_law.research",
    "requests.outcomes.refused.prohibited_by_law.public_interest",
    "requests.outcomes.refused.prohibited_by_law.legal_service",
    "requests.outcomes.refused.prohibited_by_law.other_organization",
    "requests.outcomes.refused.prohibited_by_law.total",
    "requests.outcomes.refused.security_and_stability.natural_person",
    "requests.outcomes.refused.security_and_stability.enterprise",
    "requests.outcomes.refused.security_and_stability.research",
    "requests.outcomes.refused.security_and_stability.public_interest",
    "requests.outcomes.refused.security_and_stability.legal_service",
    "requests.outcomes.refused.security_and_stability.other_organization",
    "requests.outcomes.refused.security_and_stability.total",
    "requests.outcomes.refused.third_party_rights.natural_person",
    "requests.outcomes.refused.third_party_rights.enterprise",
    "requests.outcomes.refused.third_party_rights.research",
    "requests.outcomes.refused.third_party_rights.public_interest",
    "requests.outcomes.refused.third_party_rights.legal_service",
    "requests.outcomes.refused.third_party_rights.other_organization",
    "requests.outcomes.refused.third_party_rights.total",
    "requests.outcomes.refused.internal_affairs.natural_person",
    "requests.outcomes.refused.internal_affairs.enterprise",
    "requests.outcomes.refused.internal_affairs.research",
    "requests.outcomes.refused.internal_affairs.public_interest",
    "requests.outcomes.refused.internal_affairs.legal_service",
    "requests.outcomes.refused.internal_affairs.other_organization",
    "requests.outcomes.refused.internal_affairs.total",
    "requests.outcomes.refused.deliberative_process.natural_person",
    "requests.outcomes.refused.deliberative_process.enterprise",
    "requests.outcomes.refused.deliberative_process.research",
    "requests.outcomes.refused.deliberative_process.public_interest",
    "requests.outcomes.refused.deliberative_process.legal_service",
    "requests.outcomes.refused.deliberative_process.other_organization",
    "requests.outcomes.refused.deliberative_process.total",
    "requests.outcomes.refused.enforcement_files.natural_person",
    "requests.outcomes.refused.enforcement_files.enterprise",
    "requests.outcomes.refused.enforcement_files.research",
    "requests.outcomes.refused.enforcement_files.public_interest",
    "requests.outcomes.refused.enforcement_files.legal_service",
    "requests.outcomes.refused.enforcement_files.other_organization",
    "requests.outcomes.refused.enforcement_files.total",
    "requests.outcomes.refused.administrative_inquiries.natural_person",
    "requests.outcomes.refused.administrative_inquiries.enterprise",
    "requests.outcomes.refused.administrative_inquiries.research",
    "requests.outcomes.refused.administrative_inquiries.public_interest",
    "requests.outcomes.refused.administrative_inquiries.legal_service",
    "requests.outcomes.refused.administrative_inquiries.other_organization",
    "requests.outcomes.refused.administrative_inquiries.total",
    "requests.outcomes.unavailable.not_held.natural_person",
    "requests.outcomes.unavailable.not_held.enterprise",
    "requests.outcomes.unavailable.not_held.research",
    "requests.outcomes.unavailable.not_held.public_interest",
    "requests.outcomes.unavailable.not_held.legal_service",
    "requests.outcomes.unavailable.not_held.other_organization",
    "requests.outcomes.unavailable.not_held.total",
    "requests.outcomes.unavailable.not_compiled.natural_person",
    "requests.outcomes.unavailable.not_compiled.enterprise",
    "requests.outcomes.unavailable.not_compiled.research",
    "requests.outcomes.unavailable.not_compiled.public_interest",
    "requests.outcomes.unavailable.not_compiled.legal_service",
    "requests.outcomes.unavailable.not_compiled.other_organization",
    "requests.outcomes.unavailable.not_compiled.total",
    "requests.outcomes.unavailable.unclear.natural_person",
    "requests.outcomes.unavailable.unclear.enterprise",
    "requests.outcomes.unavailable.unclear.research",
    "requests.outcomes.unavailable.unclear.public_interest",
    "requests.outcomes.unavailable.unclear.legal_service",
    "requests.outcomes.unavailable.unclear.other_organization",
    "requests.outcomes.unavailable.unclear.total",
    "requests.outcomes.not_processed.petitions.natural_person",
    "requests.outcomes.not_processed.petitions.enterprise",
    "requests.outcomes.not_processed.petitions.research",
    "requests.outcomes.not_processed.petitions.public_interest",
    "requests.outcomes.not_processed.petitions.legal_service",
    "requests.outcomes.not_processed.petitions.other_organization",
    "requests.outcomes.not_processed.petitions.total",
    "requests.outcomes.not_processed.repeated.natural_person",
    "requests.outcomes.not_processed.repeated.enterprise",
    "requests.outcomes.not_processed.repeated.research",
    "requests.outcomes.not_processed.repeated.public_interest",
    "requests.outcomes.not_processed.repeated.legal_service",
    "requests.outcomes.not_processed.repeated.other_organization",
    "requests.outcomes.not_processed.repeated.total",
    "requests.outcomes.not_processed.published.natural_person",
    "requests.outcomes.not_processed.published.enterprise",
    "requests.outcomes.not_processed.published.research",
    "requests.outcomes.not_processed.published.public_interest",
    "requests.outcomes.not_processed.published.legal_service",
    "requests.outcomes.not_processed.published.other_organization",
    "requests.outcomes.not_processed.published.total",
    "requests.outcomes.not_processed.abusive.natural_person",
    "requests.outcomes.not_processed.abusive.enterprise",
    "requests.outcomes.not_processed.abusive.research",
    "requests.outcomes.not_processed.abusive.public_interest",
    "requests.outcomes.not_processed.abusive.legal_service",
    "requests.outcomes.not_processed.abusive.other_organization",
    "requests.outcomes.not_processed.abusive.total",
    "requests.outcomes.not_processed.confirmation.natural_person",
    "requests.outcomes.not_processed.confirmation.enterprise",
    "requests.outcomes.not_processed.confirmation.research",
    "requests.outcomes.not_processed.confirmation.public_interest",
    "requests.outcomes.not_processed.confirmation.legal_service",
    "requests.outcomes.not_processed.confirmation.other_organization",
    "requests.outcomes.not_processed.confirmation.total",
    "requests.outcomes.other.natural_person",
    "requests.outcomes.other.enterprise",
    "requests.outcomes.other.research",
    "requests.outcomes.other.public_interest",
    "requests.outcomes.other.legal_service",
    "requests.outcomes.other.other_organization",
    "requests.outcomes.other.total",
    "requests.outcomes.total.natural_person",
    "requests.outcomes.total.enterprise",
    "requests.outcomes.total.research",
    "requests.outcomes.total.public_interest",
    "requests.outcomes.total.legal_service",
    "requests.outcomes.total.other_organization",
    "requests.outcomes.total.total",
    "requests.carried_out.natural_person",
    "requests.carried_out.enterprise",
    "requests.carried_out.research",
    "requests.carried_out.public_interest",
    "requests.carried_out.legal_service",
    "requests.carried_out.other_organization",
    "requests.carried_out.total",
    "disputes.reconsideration.upheld",
    "disputes.reconsideration.corrected",
    "disputes.reconsideration.other",
    "disputes.reconsideration.pending",
    "disputes.reconsideration.total",
    "disputes.litigation.direct.upheld",
    "disputes.litigation.direct.corrected",
    "disputes.litigation.direct.other",
    "disputes.litigation.direct.pending",
    "disputes.litigation.direct.total",
    "disputes.litigation.after_reconsideration.upheld",
    "disputes.litigation.after_reconsideration.corrected",
    "disputes.litigation.after_reconsideration.other",
    "disputes.litigation.after_reconsideration.pending",
    "disputes.litigation.after_reconsideration.total",
]


class Report2020(_Report):
    """A report in the form 2020."""
    @property
    def preamble(self) -> Section: ...
    @property
    def overview(self) -> Section:
        """一、总体情况"""
    @property
    def disclosure(self) -> _Disclosure2020:
        """二、主动公开政府信息情况"""
    @property
    def requests(self) -> _Requests2020:
        """三、收到和处理政府信息公开申请情况"""
    @property
    def disputes(self) -> _Disputes2020:
        """四、政府信息公开行政复议、行政诉讼情况"""
    @property
    def problems(self) -> Section:
        """五、存在的主要问题及改进情况"""
    @property
    def other_matters(self) -> Section:
        """六、其他需要报告的事项"""
    @overload
    def __getitem__(self, path: _PathOfReport2020) -> Cell: ...
    @overload
    def __getitem__(self, path: str) -> Any: ...
    @overload
    def get(self, path: _PathOfReport2020, default: None = None) -> Cell | None: ...
    @overload
    def get(self, path: str, default: Any = None) -> Any: ...


class _DisclosureRow2021(Group):
    @property
    def issued(self) -> Cell:
        """本年制发件数"""
    @property
    def repealed(self) -> Cell:
        """本年废止件数"""
    @property
    def in_force(self) -> Cell:
        """现行有效件数"""


class _DisclosureRow2021_2(Group):
    @property
    def decisions(self) -> Cell:
        """本年处理决定数量"""


class _DisclosureRow2021_3(Group):
    @property
    def amount(self) -> Cell:
        """本年收费金额（单位：万元）"""


class _Disclosure2021(Section):
    @property
    def rules(self) -> _DisclosureRow2021:
        """规章"""
    @property
    def normative_documents(self) -> _DisclosureRow2021:
        """行政规范性文件"""
    @property
    def licensing(self) -> _DisclosureRow2021_2:
        """行政许可"""
    @property
    def penalties(self) -> _DisclosureRow2021_2:
        """行政处罚"""
    @property
    def compulsion(self) -> _DisclosureRow2021_2:
        """行政强制"""
    @property
    def fees(self) -> _DisclosureRow2021_3:
        """行政事业性收费"""


class _RequestsRow2021(Group):
    @property
    def natural_person(self) -> Cell:
        """自然人"""
    @property
    def enterprise(self) -> Cell:
        """商业企业"""
    @property
    def research(self) -> Cell:
        """科研机构"""
    @property
    def public_interest(self) -> Cell:
        """社会公益组织"""
    @property
    def legal_service(self) -> Cell:
        """法律服务机构"""
    @property
    def other_organization(self) -> Cell:
        """其他"""
    @property
    def total(self) -> Cell:
        """总计"""


class _RequestsOutcomesRefused2021(Group):
    @property
    def state_secret(self) -> _RequestsRow2021:
        """1.属于国家秘密"""
    @property
    def prohibited_by_law(self) -> _RequestsRow2021:
        """2.其他法律行政法规禁止公开"""
    @property
    def security_and_stability(self) -> _RequestsRow2021:
        """3.危及“三安全一稳定”"""
    @property
    def third_party_rights(self) -> _RequestsRow2021:
        """4.保护第三方合法权益"""
    @property
    def internal_affairs(self) -> _RequestsRow2021:
        """5.属于三类内部事务信息"""
    @property
    def deliberative_process(self) -> _RequestsRow2021:
        """6.属于四类过程性信息"""
    @property
    def enforcement_files(self) -> _RequestsRow2021:
        """7.属于行政执法案卷"""
    @property
    def administrative_inquiries(self) -> _RequestsRow2021:
        """8.属于行政查询事项"""


class _RequestsOutcomesUnavailable2021(Group):
    @property
    def not_held(self) -> _RequestsRow2021:
        """1.本机关不掌握相关政府信息"""
    @property
    def not_compiled(self) -> _RequestsRow2021:
        """2.没有现成信息需要另行制作"""
    @property
    def unclear(self) -> _RequestsRow2021:
        """3.补正后申请内容仍不明确"""


class _RequestsOutcomesNotProcessed2021(Group):
    @property
    def petitions(self) -> _RequestsRow2021:
        """1.信访举报投诉类申请"""
    @property
    def repeated(self) -> _RequestsRow2021:
        """2.重复申请"""
    @property
    def published(self) -> _RequestsRow2021:
        """3.要求提供公开出版物"""
    @property
    def abusive(self) -> _RequestsRow2021:
        """4.无正当理由大量反复申请"""
    @property
    def confirmation(self) -> _RequestsRow2021:
        """5.要求行政机关确认或重新出具已获取信息"""


class _RequestsOutcomesOther2021(Group):
    @property
    def not_clarified(self) -> _RequestsRow2021:
        """1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"""
    @property
    def fee_unpaid(self) -> _RequestsRow2021:
        """2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"""
    @property
    def other(self) -> _RequestsRow2021:
        """3.其他"""


class _RequestsOutcomes2021(Group):
    @property
    def granted(self) -> _RequestsRow2021:
        """（一）予以公开"""
    @property
    def partly_granted(self) -> _RequestsRow2021:
        """（二）部分公开（区分处理的，只计这一情形，不计其他情形）"""
    @property
    def refused(self) -> _RequestsOutcomesRefused2021:
        """（三）不予公开"""
    @property
    def unavailable(self) -> _RequestsOutcomesUnavailable2021:
        """（四）无法提供"""
    @property
    def not_processed(self) -> _RequestsOutcomesNotProcessed2021:
        """（五）不予处理"""
    @property
    def other(self) -> _RequestsOutcomesOther2021:
        """（六）其他处理"""
    @property
    def total(self) -> _RequestsRow2021:
        """（七）总计"""


class _Requests2021(Section):
    @property
    def received(self) -> _RequestsRow2021:
        """一、本年新收政府信息公开申请数量"""
    @property
    def carried_in(self) -> _RequestsRow2021:
        """二、上年结转政府信息公开申请数量"""
    @property
    def outcomes(self) -> _RequestsOutcomes2021:
        """三、本年度办理结果"""
    @property
    def carried_out(self) -> _RequestsRow2021:
        """四、结转下年度继续办理"""


class _DisputesRow2021(Group):
    @property
    def upheld(self) -> Cell:
        """结果维持"""
    @property
    def corrected(self) -> Cell:
        """结果纠正"""
    @property
    def other(self) -> Cell:
        """其他结果"""
    @property
    def pending(self) -> Cell:
        """尚未审结"""
    @property
    def total(self) -> Cell:
        """总计"""


class _DisputesLitigation2021(Group):
    @property
    def direct(self) -> _DisputesRow2021:
        """未经复议直接起诉"""
    @property
    def after_reconsideration(self) -> _DisputesRow2021:
        """复议后起诉"""


class _Disputes2021(Section):
    @property
    def reconsideration(self) -> _DisputesRow2021:
        """行政复议"""
    @property
    def litigation(self) -> _DisputesLitigation2021:
        """行政诉讼"""


_PathOfReport2021 = Literal[
    "disclosure.rules.issued",
    "disclosure.rules.repealed",
    "disclosure.rules.in_force",
    "disclosure.normative_documents.issued",
    "disclosure.normative_documents.repealed",
    "disclosure.normative_documents.in_force",
    "disclosure.licensing.decisions",
    "disclosure.penalties.decisions",
    "disclosure.compulsion.decisions",
    "disclosure.fees.amount",
    "requests.received.natural_person",
    "requests.received.enterprise",
    "requests.received.research",
    "requests.received.public_interest",
    "requests.received.legal_service",
    "requests.received.other_organization",
    "requests.received.total",
    "requests.carried_in.natural_person",
    "requests.carried_in.enterprise",
    "requests.carried_in.research",
    "requests.carried_in.public_interest",
    "requests.carried_in.legal_service",
    "requests.carried_in.other_organization",
    "requests.carried_in.total",
    "requests.outcomes.granted.natural_person",
    "requests.outcomes.granted.enterprise",
    "requests.outcomes.granted.research",
    "requests.outcomes.granted.public_interest",
    "requests.outcomes.granted.legal_service",
    "requests.outcomes.granted.other_organization",
    "requests.outcomes.granted.total",
    "requests.outcomes.partly_granted.natural_person",
    "requests.outcomes.partly_granted.enterprise",
    "requests.outcomes.partly_granted.research",
    "requests.outcomes.partly_granted.public_interest",
    "requests.outcomes.partly_granted.legal_service",
    "requests.outcomes.partly_granted.other_organization",
    "requests.outcomes.partly_granted.total",
    "requests.outcomes.refused.state_secret.natural_person",
    "requests.outcomes.refused.state_secret.enterprise",
    "requests.outcomes.refused.state_secret.research",
    "requests.outcomes.refused.state_secret.public_interest",
    "requests.outcomes.refused.state_secret.legal_service",
    "requests.outcomes.refused.state_secret.other_organization",
    "requests.outcomes.refused.state_secret.total",
    "requests.outcomes.refused.prohibited_by_law.natural_person",
    "requests.outcomes.refused.prohibited_by_law.enterprise",
    "requests.outcomes.refused.prohibited_by_law.research",
    "requests.outcomes.refused.prohibited_by_law.public_interest",
    "requests.outcomes.refused.prohibited_by_law.legal_service",
    "requests.outcomes.refused.prohibited_by_law.other_organization",
    "requests.outcomes.refused.prohibited_by_law.total",
    "requests.outcomes.refused.security_and_stability.natural_person",
    "requests.outcomes.refused.security_and_stability.enterprise",
    "requests.outcomes.refused.security_and_stability.research",
    "requests.outcomes.refused.security_and_stability.public_interest",
    "requests.outcomes.refused.security_and_stability.legal_service",
    "requests.outcomes.refused.security_and_stability.other_organization",
    "requests.outcomes.refused.security_and_stability.total",
    "requests.outcomes.refused.third_party_rights.natural_person",
    "requests.outcomes.refused.third_party_rights.enterprise",
    "requests.outcomes.refused.third_party_rights.research",
    "requests.outcomes.refused.third_party_rights.public_interest",
    "requests.outcomes.refused.third_party_rights.legal_service",
    "requests.outcomes.refused.third_party_rights.other_organization",
    "requests.outcomes.refused.third_party_rights.total",
    "requests.outcomes.refused.internal_affairs.natural_person",
    "requests.outcomes.refused.internal_affairs.enterprise",
    "requests.outcomes.refused.internal_affairs.research",
    "requests.outcomes.refused.internal_affairs.public_interest",
    "requests.outcomes.refused.internal_affairs.legal_service",
    "requests.outcomes.refused.internal_affairs.other_organization",
    "requests.outcomes.refused.internal_affairs.total",
    "requests.outcomes.refused.deliberative_process.natural_person",
    "requests.outcomes.refused.deliberative_process.enterprise",
    "requests.outcomes.refused.deliberative_process.research",
    "requests.outcomes.refused.deliberative_process.public_interest",
    "requests.outcomes.refused.deliberative_process.legal_service",
    "requests.outcomes.refused.deliberative_process.other_organization",
    "requests.outcomes.refused.deliberative_process.total",
    "requests.outcomes.refused.enforcement_files.natural_person",
    "requests.outcomes.refused.enforcement_files.enterprise",
    "requests.outcomes.refused.enforcement_files.research",
    "requests.outcomes.refused.enforcement_files.public_interest",
    "requests.outcomes.refused.enforcement_files.legal_service",
    "requests.outcomes.refused.enforcement_files.other_organization",
    "requests.outcomes.refused.enforcement_files.total",
    "requests.outcomes.refused.administrative_inquiries.natural_person",
    "requests.outcomes.refused.administrative_inquiries.enterprise",
    "requests.outcomes.refused.administrative_inquiries.research",
    "requests.outcomes.refused.administrative_inquiries.public_interest",
    "requests.outcomes.refused.administrative_inquiries.legal_service",
    "requests.outcomes.refused.administrative_inquiries.other_organization",
    "requests.outcomes.refused.administrative_inquiries.total",
    "requests.outcomes.unavailable.not_held.natural_person",
    "requests.outcomes.unavailable.not_held.enterprise",
    "requests.outcomes.unavailable.not_held.research",
    "requests.outcomes.unavailable.not_held.public_interest",
    "requests.outcomes.unavailable.not_held.legal_service",
    "requests.outcomes.unavailable.not_held.other_organization",
    "requests.outcomes.unavailable.not_held.total",
    "requests.outcomes.unavailable.not_compiled.natural_person",
    "requests.outcomes.unavailable.not_compiled.enterprise",
    "requests.outcomes.unavailable.not_compiled.research",
    "requests.outcomes.unavailable.not_compiled.public_interest",
    "requests.outcomes.unavailable.not_compiled.legal_service",
    "requests.outcomes.unavailable.not_compiled.other_organization",
    "requests.outcomes.unavailable.not_compiled.total",
    "requests.outcomes.unavailable.unclear.natural_person",
    "requests.outcomes.unavailable.unclear.enterprise",
    "requests.outcomes.unavailable.unclear.research",
    "requests.outcomes.unavailable.unclear.public_interest",
    "requests.outcomes.unavailable.unclear.legal_service",
    "requests.outcomes.unavailable.unclear.other_organization",
    "requests.outcomes.unavailable.unclear.total",
    "requests.outcomes.not_processed.petitions.natural_person",
    "requests.outcomes.not_processed.petitions.enterprise",
    "requests.outcomes.not_processed.petitions.research",
    "requests.outcomes.not_processed.petitions.public_interest",
    "requests.outcomes.not_processed.petitions.legal_service",
    "requests.outcomes.not_processed.petitions.other_organization",
    "requests.outcomes.not_processed.petitions.total",
    "requests.outcomes.not_processed.repeated.natural_person",
    "requests.outcomes.not_processed.repeated.enterprise",
    "requests.outcomes.not_processed.repeated.research",
    "requests.outcomes.not_processed.repeated.public_interest",
    "requests.outcomes.not_processed.repeated.legal_service",
    "requests.outcomes.not_processed.repeated.other_organization",
    "requests.outcomes.not_processed.repeated.total",
    "requests.outcomes.not_processed.published.natural_person",
    "requests.outcomes.not_processed.published.enterprise",
    "requests.outcomes.not_processed.published.research",
    "requests.outcomes.not_processed.published.public_interest",
    "requests.outcomes.not_processed.published.legal_service",
    "requests.outcomes.not_processed.published.other_organization",
    "requests.outcomes.not_processed.published.total",
    "requests.outcomes.not_processed.abusive.natural_person",
    "requests.outcomes.not_processed.abusive.enterprise",
    "requests.outcomes.not_processed.abusive.research",
    "requests.outcomes.not_processed.abusive.public_interest",
    "requests.outcomes.not_processed.abusive.legal_service",
    "requests.outcomes.not_processed.abusive.other_organization",
    "requests.outcomes.not_processed.abusive.total",
    "requests.outcomes.not_processed.confirmation.natural_person",
    "requests.outcomes.not_processed.confirmation.enterprise",
    "requests.outcomes.not_processed.confirmation.research",
    "requests.outcomes.not_processed.confirmation.public_interest",
    "requests.outcomes.not_processed.confirmation.legal_service",
    "requests.outcomes.not_processed.confirmation.other_organization",
    "requests.outcomes.not_processed.confirmation.total",
    "requests.outcomes.other.not_clarified.natural_person",
    "requests.outcomes.other.not_clarified.enterprise",
    "requests.outcomes.other.not_clarified.research",
    "requests.outcomes.other.not_clarified.public_interest",
    "requests.outcomes.other.not_clarified.legal_service",
    "requests.outcomes.other.not_clarified.other_organization",
    "requests.outcomes.other.not_clarified.total",
    "requests.outcomes.other.fee_unpaid.natural_person",
    "requests.outcomes.other.fee_unpaid.enterprise",
    "requests.outcomes.other.fee_unpaid.research",
    "requests.outcomes.other.fee_unpaid.public_interest",
    "requests.outcomes.other.fee_unpaid.legal_service",
    "requests.outcomes.other.fee_unpaid.other_organization",
    "requests.outcomes.other.fee_unpaid.total",
    "requests.outcomes.other.other.natural_person",
    "requests.outcomes.other.other.enterprise",
    "requests.outcomes.other.other.research",
    "requests.outcomes.other.other.public_interest",
    "requests.outcomes.other.other.legal_service",
    "requests.outcomes.other.other.other_organization",
    "requests.outcomes.other.other.total",
    "requests.outcomes.total.natural_person",
    "requests.outcomes.total.enterprise",
    "requests.outcomes.total.research",
    "requests.outcomes.total.public_interest",
    "requests.outcomes.total.legal_service",
    "requests.outcomes.total.other_organization",
    "requests.outcomes.total.total",
    "requests.carried_out.natural_person",
    "requests.carried_out.enterprise",
    "requests.carried_out.research",
    "requests.carried_out.public_interest",
    "requests.carried_out.legal_service",
    "requests.carried_out.other_organization",
    "requests.carried_out.total",
    "disputes.reconsideration.upheld",
    "disputes.reconsideration.corrected",
    "disputes.reconsideration.other",
    "disputes.reconsideration.pending",
    "disputes.reconsideration.total",
    "disputes.litigation.direct.upheld",
    "disputes.litigation.direct.corrected",
    "disputes.litigation.direct.other",
    "disputes.litigation.direct.pending",
    "disputes.litigation.direct.total",
    "disputes.litigation.after_reconsideration.upheld",
    "disputes.litigation.after_reconsideration.corrected",
    "disputes.litigation.after_reconsideration.other",
    "disputes.litigation.after_reconsideration.pending",
    "disputes.litigation.after_reconsideration.total",
]


class Report2021(_Report):
    """A report in the form 2021."""
    @property
    def preamble(self) -> Section: ...
    @property
    def overview(self) -> Section:
        """一、总体情况"""
    @property
    def disclosure(self) -> _Disclosure2021:
        """二、主动公开政府信息情况"""
    @property
    def requests(self) -> _Requests2021:
        """三、收到和处理政府信息公开申请情况"""
    @property
    def disputes(self) -> _Disputes2021:
        """四、政府信息公开行政复议、行政诉讼情况"""
    @property
    def problems(self) -> Section:
        """五、存在的主要问题及改进情况"""
    @property
    def other_matters(self) -> Section:
        """六、其他需要报告的事项"""
    @overload
    def __getitem__(self, path: _PathOfReport2021) -> Cell: ...
    @overload
    def __getitem__(self, path: str) -> Any: ...
    @overload
    def get(self, path: _PathOfReport2021, default: None = None) -> Cell | None: ...
    @overload
    def get(self, path: str, default: Any = None) -> Any: ...


class _DisclosureRowHubei2020(Group):
    @property
    def created(self) -> Cell:
        """本年新制作数量"""
    @property
    def disclosed(self) -> Cell:
        """本年新公开数量"""
    @property
    def total_disclosed(self) -> Cell:
        """对外公开总数量"""


class _DisclosureRowHubei2020_2(Group):
    @property
    def previous_items(self) -> Cell:
        """上一年项目数量"""
    @property
    def change(self) -> Cell:
        """本年增/减"""
    @property
    def decisions(self) -> Cell:
        """处理决定数量"""


class _DisclosureRowHubei2020_3(Group):
    @property
    def previous_items(self) -> Cell:
        """上一年项目数量"""
    @property
    def change(self) -> Cell:
        """本年增/减"""


class _DisclosureRowHubei2020_4(Group):
    @property
    def items(self) -> Cell:
        """采购项目数量"""
    @property
    def amount(self) -> Cell:
        """采购总金额"""


class _DisclosureHubei2020(Section):
    @property
    def rules(self) -> _DisclosureRowHubei2020:
        """规章（设区的市、自治州人民政府应提供相关数据）"""
    @property
    def normative_documents(self) -> _DisclosureRowHubei2020:
        """规范性文件（指各行政机关印发的有正式文号的文件）"""
    @property
    def other_documents(self) -> _DisclosureRowHubei2020:
        """其他主动公开文件"""
    @property
    def licensing(self) -> _DisclosureRowHubei2020_2:
        """行政许可"""
    @property
    def other_services(self) -> _DisclosureRowHubei2020_2:
        """其他对外管理服务事项（指行政许可以外的事项）"""
    @property
    def penalties(self) -> _DisclosureRowHubei2020_2:
        """行政处罚"""
    @property
    def compulsion(self) -> _DisclosureRowHubei2020_2:
        """行政强制"""
    @property
    def fees(self) -> _DisclosureRowHubei2020_3:
        """行政事业性收费"""
    @property
    def procurement(self) -> _DisclosureRowHubei2020_4:
        """政府集中采购"""


class _RequestsRowHubei2020(Group):
    @property
    def natural_person(self) -> Cell:
        """自然人"""
    @property
    def enterprise(self) -> Cell:
        """商业企业"""
    @property
    def research(self) -> Cell:
        """科研机构"""
    @property
    def public_interest(self) -> Cell:
        """社会公益组织"""
    @property
    def legal_service(self) -> Cell:
        """法律服务机构"""
    @property
    def other_organization(self) -> Cell:
        """其他"""
    @property
    def total(self) -> Cell:
        """总计"""


class _RequestsOutcomesRefusedHubei2020(Group):
    @property
    def state_secret(self) -> _RequestsRowHubei2020:
        """1.属于国家秘密"""
    @property
    def prohibited_by_law(self) -> _RequestsRowHubei2020:
        """2.其他法律行政法规禁止公开"""
    @property
    def security_and_stability(self) -> _RequestsRowHubei2020:
        """3.危及“三安全一稳定”"""
    @property
    def third_party_rights(self) -> _RequestsRowHubei2020:
        """4.保护第三方合法权益"""
    @property
    def internal_affairs(self) -> _RequestsRowHubei2020:
        """5.属于三类内部事务信息"""
    @property
    def deliberative_process(self) -> _RequestsRowHubei2020:
        """6.属于四类过程性信息"""
    @property
    def enforcement_files(self) -> _RequestsRowHubei2020:
        """7.属于行政执法案卷"""
    @property
    def administrative_inquiries(self) -> _RequestsRowHubei2020:
        """8.属于行政查询事项"""


class _RequestsOutcomesUnavailableHubei2020(Group):
    @property
    def not_held(self) -> _RequestsRowHubei2020:
        """1.本机关不掌握相关政府信息"""
    @property
    def not_compiled(self) -> _RequestsRowHubei2020:
        """2.没有现成信息需要另行制作"""
    @property
    def unclear(self) -> _RequestsRowHubei2020:
        """3.补正后申请内容仍不明确"""


class _RequestsOutcomesNotProcessedHubei2020(Group):
    @property
    def petitions(self) -> _RequestsRowHubei2020:
        """1.信访举报投诉类申请"""
    @property
    def repeated(self) -> _RequestsRowHubei2020:
        """2.重复申请"""
    @property
    def published(self) -> _RequestsRowHubei2020:
        """3.要求提供公开出版物"""
    @property
    def abusive(self) -> _RequestsRowHubei2020:
        """4.无正当理由大量反复申请"""
    @property
    def confirmation(self) -> _RequestsRowHubei2020:
        """5.要求行政机关确认或重新出具已获取信息"""


class _RequestsOutcomesHubei2020(Group):
    @property
    def granted(self) -> _RequestsRowHubei2020:
        """（一）予以公开"""
    @property
    def partly_granted(self) -> _RequestsRowHubei2020:
        """（二）部分公开（区分处理的，只计这一情形，不计其他情形）"""
    @property
    def refused(self) -> _RequestsOutcomesRefusedHubei2020:
        """（三）不予公开"""
    @property
    def unavailable(self) -> _RequestsOutcomesUnavailableHubei2020:
        """（四）无法提供"""
    @property
    def not_processed(self) -> _RequestsOutcomesNotProcessedHubei2020:
        """（五）不予处理"""
    @property
    def other(self) -> _RequestsRowHubei2020:
        """（六）其他处理"""
    @property
    def total(self) -> _RequestsRowHubei2020:
        """（七）总计"""


class _RequestsHubei2020(Section):
    @property
    def received(self) -> _RequestsRowHubei2020:
        """一、本年新收政府信息公开申请数量"""
    @property
    def carried_in(self) -> _RequestsRowHubei2020:
        """二、上年结转政府信息公开申请数量"""
    @property
    def outcomes(self) -> _RequestsOutcomesHubei2020:
        """三、本年度办理结果"""
    @property
    def carried_out(self) -> _RequestsRowHubei2020:
        """四、结转下年度继续办理"""


class _DisputesRowHubei2020(Group):
    @property
    def upheld(self) -> Cell:
        """结果维持"""
    @property
    def corrected(self) -> Cell:
        """结果纠正"""
    @property
    def other(self) -> Cell:
        """其他结果"""
    @property
    def pending(self) -> Cell:
        """尚未审结"""
    @property
    def total(self) -> Cell:
        """总计"""


class _DisputesLitigationHubei2020(Group):
    @property
    def direct(self) -> _DisputesRowHubei2020:
        """未经复议直接起诉"""
    @property
    def after_reconsideration(self) -> _DisputesRowHubei2020:
        """复议后起诉"""


class _DisputesHubei2020(Section):
    @property
    def reconsideration(self) -> _DisputesRowHubei2020:
        """行政复议"""
    @property
    def litigation(self) -> _DisputesLitigationHubei2020:
        """行政诉讼"""


_PathOfReportHubei2020 = Literal[
    "disclosure.rules.created",
    "disclosure.rules.disclosed",
    "disclosure.rules.total_disclosed",
    "disclosure.normative_documents.created",
    "disclosure.normative_documents.disclosed",
    "disclosure.normative_documents.total_disclosed",
    "disclosure.other_documents.created",
    "disclosure.other_documents.disclosed",
    "disclosure.other_documents.total_disclosed",
    "disclosure.licensing.previous_items",
    "disclosure.licensing.change",
    "disclosure.licensing.decisions",
    "disclosure.other_services.previous_items",
    "disclosure.other_services.change",
    "disclosure.other_services.decisions",
    "disclosure.penalties.previous_items",
    "disclosure.penalties.change",
    "disclosure.penalties.decisions",
    "disclosure.compulsion.previous_items",
    "disclosure.compulsion.change",
    "disclosure.compulsion.decisions",
    "disclosure.fees.previous_items",
    "disclosure.fees.change",
    "disclosure.procurement.items",
    "disclosure.procurement.amount",
    "requests.received.natural_person",
    "requests.received.enterprise",
    "requests.received.research",
    "requests.received.public_interest",
    "requests.received.legal_service",
    "requests.received.other_organization",
    "requests.received.total",
    "requests.carried_in.natural_person",
    "requests.carried_in.enterprise",
    "requests.carried_in.research",
    "requests.carried_in.public_interest",
    "requests.carried_in.legal_service",
    "requests.carried_in.other_organization",
    "requests.carried_in.total",
    "requests.outcomes.granted.natural_person",
    "requests.outcomes.granted.enterprise",
    "requests.outcomes.granted.research",
    "requests.outcomes.granted.public_interest",
    "requests.outcomes.granted.legal_service",
    "requests.outcomes.granted.other_organization",
    "requests.outcomes.granted.total",
    "requests.outcomes.partly_granted.natural_person",
    "requests.outcomes.partly_granted.enterprise",
    "requests.outcomes.partly_granted.research",
    "requests.outcomes.partly_granted.public_interest",
    "requests.outcomes.partly_granted.legal_service",
    "requests.outcomes.partly_granted.other_organization",
    "requests.outcomes.partly_granted.total",
    "requests.outcomes.refused.state_secret.natural_person",
    "requests.outcomes.refused.state_secret.enterprise",
    "requests.outcomes.refused.state_secret.research",
    "requests.outcomes.refused.state_secret.public_interest",
    "requests.outcomes.refused.state_secret.legal_service",
    "requests.outcomes.refused.state_secret.other_organization",
    "requests.outcomes.refused.state_secret.total",
    "requests.outcomes.refused.prohibited_by_law.natural_person",
    "requests.outcomes.refused.prohibited_by_law.enterprise",
    "requests.outcomes.refused.prohibited_by_law.research",
    "requests.outcomes.refused.prohibited_by_law.public_interest",
    "requests.outcomes.refused.prohibited_by_law.legal_service",
    "requests.outcomes.refused.prohibited_by_law.other_organization",
    "requests.outcomes.refused.prohibited_by_law.total",
    "requests.outcomes.refused.security_and_stability.natural_person",
    "requests.outcomes.refused.security_and_stability.enterprise",
    "requests.outcomes.refused.security_and_stability.research",
    "requests.outcomes.refused.security_and_stability.public_interest",
    "requests.outcomes.refused.security_and_stability.legal_service",
    "requests.outcomes.refused.security_and_stability.other_organization",
    "requests.outcomes.refused.security_and_stability.total",
    "requests.outcomes.refused.third_party_rights.natural_person",
    "requests.outcomes.refused.third_party_rights.enterprise",
    "requests.outcomes.refused.third_party_rights.research",
    "requests.outcomes.refused.third_party_rights.public_interest",
    "requests.outcomes.refused.third_party_rights.legal_service",
    "requests.outcomes.refused.third_party_rights.other_organization",
    "requests.outcomes.refused.third_party_rights.total",
    "requests.outcomes.refused.internal_affairs.natural_person",
    "requests.outcomes.refused.internal_affairs.enterprise",
    "requests.outcomes.refused.internal_affairs.research",
    "requests.outcomes.refused.internal_affairs.public_interest",
    "requests.outcomes.refused.internal_affairs.legal_service",
    "requests.outcomes.refused.internal_affairs.other_organization",
    "requests.outcomes.refused.internal_affairs.total",
    "requests.outcomes.refused.deliberative_process.natural_person",
    "requests.outcomes.refused.deliberative_process.enterprise",
    "requests.outcomes.refused.deliberative_process.research",
    "requests.outcomes.refused.deliberative_process.public_interest",
    "requests.outcomes.refused.deliberative_process.legal_service",
    "requests.outcomes.refused.deliberative_process.other_organization",
    "requests.outcomes.refused.deliberative_process.total",
    "requests.outcomes.refused.enforcement_files.natural_person",
    "requests.outcomes.refused.enforcement_files.enterprise",
    "requests.outcomes.refused.enforcement_files.research",
    "requests.outcomes.refused.enforcement_files.public_interest",
    "requests.outcomes.refused.enforcement_files.legal_service",
    "requests.outcomes.refused.enforcement_files.other_organization",
    "requests.outcomes.refused.enforcement_files.total",
    "requests.outcomes.refused.administrative_inquiries.natural_person",
    "requests.outcomes.refused.administrative_inquiries.enterprise",
    "requests.outcomes.refused.administrative_inquiries.research",
    "requests.outcomes.refused.administrative_inquiries.public_interest",
    "requests.outcomes.refused.administrative_inquiries.legal_service",
    "requests.outcomes.refused.administrative_inquiries.other_organization",
    "requests.outcomes.refused.administrative_inquiries.total",
    "requests.outcomes.unavailable.not_held.natural_person",
    "requests.outcomes.unavailable.not_held.enterprise",
    "requests.outcomes.unavailable.not_held.research",
    "requests.outcomes.unavailable.not_held.public_interest",
    "requests.outcomes.unavailable.not_held.legal_service",
    "requests.outcomes.unavailable.not_held.other_organization",
    "requests.outcomes.unavailable.not_held.total",
    "requests.outcomes.unavailable.not_compiled.natural_person",
    "requests.outcomes.unavailable.not_compiled.enterprise",
    "requests.outcomes.unavailable.not_compiled.research",
    "requests.outcomes.unavailable.not_compiled.public_interest",
    "requests.outcomes.unavailable.not_compiled.legal_service",
    "requests.outcomes.unavailable.not_compiled.other_organization",
    "requests.outcomes.unavailable.not_compiled.total",
    "requests.outcomes.unavailable.unclear.natural_person",
    "requests.outcomes.unavailable.unclear.enterprise",
    "requests.outcomes.unavailable.unclear.research",
    "requests.outcomes.unavailable.unclear.public_interest",
    "requests.outcomes.unavailable.unclear.legal_service",
    "requests.outcomes.unavailable.unclear.other_organization",
    "requests.outcomes.unavailable.unclear.total",
    "requests.outcomes.not_processed.petitions.natural_person",
    "requests.outcomes.not_processed.petitions.enterprise",
    "requests.outcomes.not_processed.petitions.research",
    "requests.outcomes.not_processed.petitions.public_interest",
    "requests.outcomes.not_processed.petitions.legal_service",
    "requests.outcomes.not_processed.petitions.other_organization",
    "requests.outcomes.not_processed.petitions.total",
    "requests.outcomes.not_processed.repeated.natural_person",
    "requests.outcomes.not_processed.repeated.enterprise",
    "requests.outcomes.not_processed.repeated.research",
    "requests.outcomes.not_processed.repeated.public_interest",
    "requests.outcomes.not_processed.repeated.legal_service",
    "requests.outcomes.not_processed.repeated.other_organization",
    "requests.outcomes.not_processed.repeated.total",
    "requests.outcomes.not_processed.published.natural_person",
    "requests.outcomes.not_processed.published.enterprise",
    "requests.outcomes.not_processed.published.research",
    "requests.outcomes.not_processed.published.public_interest",
    "requests.outcomes.not_processed.published.legal_service",
    "requests.outcomes.not_processed.published.other_organization",
    "requests.outcomes.not_processed.published.total",
    "requests.outcomes.not_processed.abusive.natural_person",
    "requests.outcomes.not_processed.abusive.enterprise",
    "requests.outcomes.not_processed.abusive.research",
    "requests.outcomes.not_processed.abusive.public_interest",
    "requests.outcomes.not_processed.abusive.legal_service",
    "requests.outcomes.not_processed.abusive.other_organization",
    "requests.outcomes.not_processed.abusive.total",
    "requests.outcomes.not_processed.confirmation.natural_person",
    "requests.outcomes.not_processed.confirmation.enterprise",
    "requests.outcomes.not_processed.confirmation.research",
    "requests.outcomes.not_processed.confirmation.public_interest",
    "requests.outcomes.not_processed.confirmation.legal_service",
    "requests.outcomes.not_processed.confirmation.other_organization",
    "requests.outcomes.not_processed.confirmation.total",
    "requests.outcomes.other.natural_person",
    "requests.outcomes.other.enterprise",
    "requests.outcomes.other.research",
    "requests.outcomes.other.public_interest",
    "requests.outcomes.other.legal_service",
    "requests.outcomes.other.other_organization",
    "requests.outcomes.other.total",
    "requests.outcomes.total.natural_person",
    "requests.outcomes.total.enterprise",
    "requests.outcomes.total.research",
    "requests.outcomes.total.public_interest",
    "requests.outcomes.total.legal_service",
    "requests.outcomes.total.other_organization",
    "requests.outcomes.total.total",
    "requests.carried_out.natural_person",
    "requests.carried_out.enterprise",
    "requests.carried_out.research",
    "requests.carried_out.public_interest",
    "requests.carried_out.legal_service",
    "requests.carried_out.other_organization",
    "requests.carried_out.total",
    "disputes.reconsideration.upheld",
    "disputes.reconsideration.corrected",
    "disputes.reconsideration.other",
    "disputes.reconsideration.pending",
    "disputes.reconsideration.total",
    "disputes.litigation.direct.upheld",
    "disputes.litigation.direct.corrected",
    "disputes.litigation.direct.other",
    "disputes.litigation.direct.pending",
    "disputes.litigation.direct.total",
    "disputes.litigation.after_reconsideration.upheld",
    "disputes.litigation.after_reconsideration.corrected",
    "disputes.litigation.after_reconsideration.other",
    "disputes.litigation.after_reconsideration.pending",
    "disputes.litigation.after_reconsideration.total",
]


class ReportHubei2020(_Report):
    """A report in the form hubei_2020."""
    @property
    def preamble(self) -> Section: ...
    @property
    def overview(self) -> Section:
        """一、总体情况"""
    @property
    def disclosure(self) -> _DisclosureHubei2020:
        """二、主动公开政府信息情况"""
    @property
    def requests(self) -> _RequestsHubei2020:
        """三、收到和处理政府信息公开申请情况"""
    @property
    def disputes(self) -> _DisputesHubei2020:
        """四、政府信息公开行政复议、行政诉讼情况"""
    @property
    def problems(self) -> Section:
        """五、存在的主要问题及改进情况"""
    @property
    def other_matters(self) -> Section:
        """六、其他需要报告的事项"""
    @overload
    def __getitem__(self, path: _PathOfReportHubei2020) -> Cell: ...
    @overload
    def __getitem__(self, path: str) -> Any: ...
    @overload
    def get(self, path: _PathOfReportHubei2020, default: None = None) -> Cell | None: ...
    @overload
    def get(self, path: str, default: Any = None) -> Any: ...


class _DisclosureRow(Group):
    @property
    def created(self) -> Cell:
        """本年新制作数量 (2020, hubei_2020)"""
    @property
    def disclosed(self) -> Cell:
        """本年新公开数量 (2020, hubei_2020)"""
    @property
    def total_disclosed(self) -> Cell:
        """对外公开总数量 (2020, hubei_2020)"""
    @property
    def issued(self) -> Cell:
        """本年制发件数 (2021)"""
    @property
    def repealed(self) -> Cell:
        """本年废止件数 (2021)"""
    @property
    def in_force(self) -> Cell:
        """现行有效件数 (2021)"""


class _DisclosureRow_2(Group):
    @property
    def previous_items(self) -> Cell:
        """上一年项目数量 (2020, hubei_2020)"""
    @property
    def change(self) -> Cell:
        """本年增/减 (2020, hubei_2020)"""
    @property
    def decisions(self) -> Cell:
        """处理决定数量 (2020, hubei_2020) · 本年处理决定数量 (2021)"""


class _DisclosureRow_3(Group):
    @property
    def previous_items(self) -> Cell:
        """上一年项目数量 (2020, hubei_2020)"""
    @property
    def change(self) -> Cell:
        """本年增/减 (2020, hubei_2020)"""
    @property
    def decisions(self) -> Cell:
        """处理决定数量 (2020, hubei_2020)"""


class _DisclosureRow_4(Group):
    @property
    def previous_items(self) -> Cell:
        """上一年项目数量 (2020, hubei_2020)"""
    @property
    def change(self) -> Cell:
        """本年增/减 (2020, hubei_2020)"""
    @property
    def amount(self) -> Cell:
        """本年收费金额（单位：万元） (2021)"""


class _DisclosureRow_5(Group):
    @property
    def items(self) -> Cell:
        """采购项目数量 (2020, hubei_2020)"""
    @property
    def amount(self) -> Cell:
        """采购总金额 (2020, hubei_2020)"""


class _DisclosureRow_6(Group):
    @property
    def created(self) -> Cell:
        """本年新制作数量 (hubei_2020)"""
    @property
    def disclosed(self) -> Cell:
        """本年新公开数量 (hubei_2020)"""
    @property
    def total_disclosed(self) -> Cell:
        """对外公开总数量 (hubei_2020)"""


class _Disclosure(Section):
    @property
    def rules(self) -> _DisclosureRow:
        """规章 (2020, 2021) · 规章（设区的市、自治州人民政府应提供相关数据） (hubei_2020)"""
    @property
    def normative_documents(self) -> _DisclosureRow:
        """规范性文件 (2020) · 行政规范性文件 (2021) · 规范性文件（指各行政机关印发的有正式文号的文件） (hubei_2020)"""
    @property
    def licensing(self) -> _DisclosureRow_2:
        """行政许可 (2020, 2021, hubei_2020)"""
    @property
    def other_services(self) -> _DisclosureRow_3:
        """其他对外管理服务事项 (2020) · 其他对外管理服务事项（指行政许可以外的事项） (hubei_2020)"""
    @property
    def penalties(self) -> _DisclosureRow_2:
        """行政处罚 (2020, 2021, hubei_2020)"""
    @property
    def compulsion(self) -> _DisclosureRow_2:
        """行政强制 (2020, 2021, hubei_2020)"""
    @property
    def fees(self) -> _DisclosureRow_4:
        """行政事业性收费 (2020, 2021, hubei_2020)"""
    @property
    def procurement(self) -> _DisclosureRow_5:
        """政府集中采购 (2020, hubei_2020)"""
    @property
    def other_documents(self) -> _DisclosureRow_6:
        """其他主动公开文件 (hubei_2020)"""


class _RequestsRow(Group):
    @property
    def natural_person(self) -> Cell:
        """自然人 (2020, 2021, hubei_2020)"""
    @property
    def enterprise(self) -> Cell:
        """商业企业 (2020, 2021, hubei_2020)"""
    @property
    def research(self) -> Cell:
        """科研机构 (2020, 2021, hubei_2020)"""
    @property
    def public_interest(self) -> Cell:
        """社会公益组织 (2020, 2021, hubei_2020)"""
    @property
    def legal_service(self) -> Cell:
        """法律服务机构 (2020, 2021, hubei_2020)"""
    @property
    def other_organization(self) -> Cell:
        """其他 (2020, 2021, hubei_2020)"""
    @property
    def total(self) -> Cell:
        """总计 (2020, 2021, hubei_2020)"""


class _RequestsOutcomesRefused(Group):
    @property
    def state_secret(self) -> _RequestsRow:
        """1.属于国家秘密 (2020, 2021, hubei_2020)"""
    @property
    def prohibited_by_law(self) -> _RequestsRow:
        """2.其他法律行政法规禁止公开 (2020, 2021, hubei_2020)"""
    @property
    def security_and_stability(self) -> _RequestsRow:
        """3.危及“三安全一稳定” (2020, 2021, hubei_2020)"""
    @property
    def third_party_rights(self) -> _RequestsRow:
        """4.保护第三方合法权益 (2020, 2021, hubei_2020)"""
    @property
    def internal_affairs(self) -> _RequestsRow:
        """5.属于三类内部事务信息 (2020, 2021, hubei_2020)"""
    @property
    def deliberative_process(self) -> _RequestsRow:
        """6.属于四类过程性信息 (2020, 2021, hubei_2020)"""
    @property
    def enforcement_files(self) -> _RequestsRow:
        """7.属于行政执法案卷 (2020, 2021, hubei_2020)"""
    @property
    def administrative_inquiries(self) -> _RequestsRow:
        """8.属于行政查询事项 (2020, 2021, hubei_2020)"""


class _RequestsOutcomesUnavailable(Group):
    @property
    def not_held(self) -> _RequestsRow:
        """1.本机关不掌握相关政府信息 (2020, 2021, hubei_2020)"""
    @property
    def not_compiled(self) -> _RequestsRow:
        """2.没有现成信息需要另行制作 (2020, 2021, hubei_2020)"""
    @property
    def unclear(self) -> _RequestsRow:
        """3.补正后申请内容仍不明确 (2020, 2021, hubei_2020)"""


class _RequestsOutcomesNotProcessed(Group):
    @property
    def petitions(self) -> _RequestsRow:
        """1.信访举报投诉类申请 (2020, 2021, hubei_2020)"""
    @property
    def repeated(self) -> _RequestsRow:
        """2.重复申请 (2020, 2021, hubei_2020)"""
    @property
    def published(self) -> _RequestsRow:
        """3.要求提供公开出版物 (2020, 2021, hubei_2020)"""
    @property
    def abusive(self) -> _RequestsRow:
        """4.无正当理由大量反复申请 (2020, 2021, hubei_2020)"""
    @property
    def confirmation(self) -> _RequestsRow:
        """5.要求行政机关确认或重新出具已获取信息 (2020, 2021, hubei_2020)"""


class _RequestsRow_2(Group):
    @property
    def natural_person(self) -> Cell:
        """自然人 (2021)"""
    @property
    def enterprise(self) -> Cell:
        """商业企业 (2021)"""
    @property
    def research(self) -> Cell:
        """科研机构 (2021)"""
    @property
    def public_interest(self) -> Cell:
        """社会公益组织 (2021)"""
    @property
    def legal_service(self) -> Cell:
        """法律服务机构 (2021)"""
    @property
    def other_organization(self) -> Cell:
        """其他 (2021)"""
    @property
    def total(self) -> Cell:
        """总计 (2021)"""


class _RequestsOutcomesOther(Group):
    @property
    def natural_person(self) -> Cell:
        """自然人 (2020, hubei_2020)"""
    @property
    def enterprise(self) -> Cell:
        """商业企业 (2020, hubei_2020)"""
    @property
    def research(self) -> Cell:
        """科研机构 (2020, hubei_2020)"""
    @property
    def public_interest(self) -> Cell:
        """社会公益组织 (2020, hubei_2020)"""
    @property
    def legal_service(self) -> Cell:
        """法律服务机构 (2020, hubei_2020)"""
    @property
    def other_organization(self) -> Cell:
        """其他 (2020, hubei_2020)"""
    @property
    def total(self) -> Cell:
        """总计 (2020, hubei_2020)"""
    @property
    def not_clarified(self) -> _RequestsRow_2:
        """1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 (2021)"""
    @property
    def fee_unpaid(self) -> _RequestsRow_2:
        """2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 (2021)"""
    @property
    def other(self) -> _RequestsRow_2:
        """3.其他 (2021)"""


class _RequestsOutcomes(Group):
    @property
    def granted(self) -> _RequestsRow:
        """（一）予以公开 (2020, 2021, hubei_2020)"""
    @property
    def partly_granted(self) -> _RequestsRow:
        """（二）部分公开（区分处理的，只计这一情形，不计其他情形） (2020, 2021, hubei_2020)"""
    @property
    def refused(self) -> _RequestsOutcomesRefused:
        """（三）不予公开 (2020, 2021, hubei_2020)"""
    @property
    def unavailable(self) -> _RequestsOutcomesUnavailable:
        """（四）无法提供 (2020, 2021, hubei_2020)"""
    @property
    def not_processed(self) -> _RequestsOutcomesNotProcessed:
        """（五）不予处理 (2020, 2021, hubei_2020)"""
    @property
    def other(self) -> _RequestsOutcomesOther:
        """（六）其他处理 (2020, 2021, hubei_2020)"""
    @property
    def total(self) -> _RequestsRow:
        """（七）总计 (2020, 2021, hubei_2020)"""


class _Requests(Section):
    @property
    def received(self) -> _RequestsRow:
        """一、本年新收政府信息公开申请数量 (2020, 2021, hubei_2020)"""
    @property
    def carried_in(self) -> _RequestsRow:
        """二、上年结转政府信息公开申请数量 (2020, 2021, hubei_2020)"""
    @property
    def outcomes(self) -> _RequestsOutcomes:
        """三、本年度办理结果 (2020, 2021, hubei_2020)"""
    @property
    def carried_out(self) -> _RequestsRow:
        """四、结转下年度继续办理 (2020, 2021, hubei_2020)"""


class _DisputesRow(Group):
    @property
    def upheld(self) -> Cell:
        """结果维持 (2020, 2021, hubei_2020)"""
    @property
    def corrected(self) -> Cell:
        """结果纠正 (2020, 2021, hubei_2020)"""
    @property
    def other(self) -> Cell:
        """其他结果 (2020, 2021, hubei_2020)"""
    @property
    def pending(self) -> Cell:
        """尚未审结 (2020, 2021, hubei_2020)"""
    @property
    def total(self) -> Cell:
        """总计 (2020, 2021, hubei_2020)"""


class _DisputesLitigation(Group):
    @property
    def direct(self) -> _DisputesRow:
        """未经复议直接起诉 (2020, 2021, hubei_2020)"""
    @property
    def after_reconsideration(self) -> _DisputesRow:
        """复议后起诉 (2020, 2021, hubei_2020)"""


class _Disputes(Section):
    @property
    def reconsideration(self) -> _DisputesRow:
        """行政复议 (2020, 2021, hubei_2020)"""
    @property
    def litigation(self) -> _DisputesLitigation:
        """行政诉讼 (2020, 2021, hubei_2020)"""


class _StatisticsRow(Group):
    @property
    def number(self) -> Cell:
        """统计数 (2014)"""


class _StatisticsDisclosurePublished(Group):
    @property
    def number(self) -> Cell:
        """统计数 (2014)"""
    @property
    def normative_documents(self) -> _StatisticsRow:
        """其中：主动公开规范性文件数 (2014)"""


class _StatisticsDisclosureChannels(Group):
    @property
    def gazette(self) -> _StatisticsRow:
        """1.政府公报公开政府信息数 (2014)"""
    @property
    def website(self) -> _StatisticsRow:
        """2.政府网站公开政府信息数 (2014)"""
    @property
    def microblog(self) -> _StatisticsRow:
        """3.政务微博公开政府信息数 (2014)"""
    @property
    def wechat(self) -> _StatisticsRow:
        """4.政务微信公开政府信息数 (2014)"""
    @property
    def other(self) -> _StatisticsRow:
        """5.其他方式公开政府信息数 (2014)"""


class _StatisticsDisclosure(Group):
    @property
    def published(self) -> _StatisticsDisclosurePublished:
        """（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条） (2014)"""
    @property
    def normative_documents_issued(self) -> _StatisticsRow:
        """制发规范性文件总数 (2014)"""
    @property
    def channels(self) -> _StatisticsDisclosureChannels:
        """（二）通过不同渠道和方式公开政府信息的情况 (2014)"""


class _StatisticsResponsesChannelsPressConferences(Group):
    @property
    def number(self) -> Cell:
        """统计数 (2014)"""
    @property
    def held_by_head(self) -> _StatisticsRow:
        """其中：主要负责同志参加新闻发布会次数 (2014)"""


class _StatisticsResponsesChannelsOnlineInterviews(Group):
    @property
    def number(self) -> Cell:
        """统计数 (2014)"""
    @property
    def joined_by_head(self) -> _StatisticsRow:
        """其中：主要负责同志参加政府网站在线访谈次数 (2014)"""


class _StatisticsResponsesChannels(Group):
    @property
    def press_conferences(self) -> _StatisticsResponsesChannelsPressConferences:
        """1.参加或举办新闻发布会总次数 (2014)"""
    @property
    def online_interviews(self) -> _StatisticsResponsesChannelsOnlineInterviews:
        """2.政府网站在线访谈次数 (2014)"""
    @property
    def interpretations(self) -> _StatisticsRow:
        """3.政策解读稿件发布数 (2014)"""
    @property
    def social_media(self) -> _StatisticsRow:
        """4.微博微信回应事件数 (2014)"""
    @property
    def other(self) -> _StatisticsRow:
        """5.其他方式回应事件数 (2014)"""


class _StatisticsResponses(Group):
    @property
    def topics(self) -> _StatisticsRow:
        """（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次） (2014)"""
    @property
    def channels(self) -> _StatisticsResponsesChannels:
        """（二）通过不同渠道和方式回应解读的情况 (2014)"""


class _StatisticsRequestsReceived(Group):
    @property
    def total(self) -> Cell:
        """统计数 (2014)"""
    @property
    def in_person(self) -> _StatisticsRow:
        """1.当面申请数 (2014)"""
    @property
    def fax(self) -> _StatisticsRow:
        """2.传真申请数 (2014)"""
    @property
    def online(self) -> _StatisticsRow:
        """3.网络申请数 (2014)"""
    @property
    def letter(self) -> _StatisticsRow:
        """4.信函申请数 (2014)"""


class _StatisticsRequestsCompleted(Group):
    @property
    def total(self) -> Cell:
        """统计数 (2014)"""
    @property
    def on_time(self) -> _StatisticsRow:
        """1.按时办结数 (2014)"""
    @property
    def extended(self) -> _StatisticsRow:
        """2.延期办结数 (2014)"""


class _StatisticsRequestsRepliesRefused(Group):
    @property
    def total(self) -> Cell:
        """统计数 (2014)"""
    @property
    def state_secret(self) -> _StatisticsRow:
        """其中：1.涉及国家秘密 (2014)"""
    @property
    def trade_secret(self) -> _StatisticsRow:
        """2.涉及商业秘密 (2014)"""
    @property
    def privacy(self) -> _StatisticsRow:
        """3.涉及个人隐私 (2014)"""
    @property
    def security_and_stability(self) -> _StatisticsRow:
        """4.危及国家安全、公共安全、经济安全和社会稳定 (2014)"""
    @property
    def not_government_information(self) -> _StatisticsRow:
        """5.不是《条例》所指政府信息 (2014)"""
    @property
    def other(self) -> _StatisticsRow:
        """6.法律法规规定的其他情形 (2014)"""


class _StatisticsRequestsReplies(Group):
    @property
    def total(self) -> Cell:
        """统计数 (2014)"""
    @property
    def already_public(self) -> _StatisticsRow:
        """1.属于已主动公开范围数 (2014)"""
    @property
    def granted(self) -> _StatisticsRow:
        """2.同意公开答复数 (2014)"""
    @property
    def partly_granted(self) -> _StatisticsRow:
        """3.同意部分公开答复数 (2014)"""
    @property
    def refused(self) -> _StatisticsRequestsRepliesRefused:
        """4.不同意公开答复数 (2014)"""
    @property
    def other_agency(self) -> _StatisticsRow:
        """5.不属于本行政机关公开数 (2014)"""
    @property
    def nonexistent(self) -> _StatisticsRow:
        """6.申请信息不存在数 (2014)"""
    @property
    def to_be_amended(self) -> _StatisticsRow:
        """7.告知作出更改补充数 (2014)"""
    @property
    def other_procedure(self) -> _StatisticsRow:
        """8.告知通过其他途径办理数 (2014)"""


class _StatisticsRequests(Group):
    @property
    def received(self) -> _StatisticsRequestsReceived:
        """（一）收到申请数 (2014)"""
    @property
    def completed(self) -> _StatisticsRequestsCompleted:
        """（二）申请办结数 (2014)"""
    @property
    def replies(self) -> _StatisticsRequestsReplies:
        """（三）申请答复数 (2014)"""


class _StatisticsReconsideration(Group):
    @property
    def total(self) -> Cell:
        """统计数 (2014)"""
    @property
    def upheld(self) -> _StatisticsRow:
        """（一）维持具体行政行为数 (2014)"""
    @property
    def corrected(self) -> _StatisticsRow:
        """（二）被依法纠错数 (2014)"""
    @property
    def other(self) -> _StatisticsRow:
        """（三）其他情形数 (2014)"""


class _StatisticsLitigation(Group):
    @property
    def total(self) -> Cell:
        """统计数 (2014)"""
    @property
    def upheld(self) -> _StatisticsRow:
        """（一）维持具体行政行为或者驳回原告诉讼请求数 (2014)"""
    @property
    def corrected(self) -> _StatisticsRow:
        """（二）被依法纠错数 (2014)"""
    @property
    def other(self) -> _StatisticsRow:
        """（三）其他情形数 (2014)"""


class _StatisticsResourcesStaff(Group):
    @property
    def total(self) -> Cell:
        """统计数 (2014)"""
    @property
    def full_time(self) -> _StatisticsRow:
        """1.专职人员数（不包括政府公报及政府网站工作人员数） (2014)"""
    @property
    def part_time(self) -> _StatisticsRow:
        """2.兼职人员数 (2014)"""


class _StatisticsResources(Group):
    @property
    def offices(self) -> _StatisticsRow:
        """（一）政府信息公开工作专门机构数 (2014)"""
    @property
    def reading_points(self) -> _StatisticsRow:
        """（二）设置政府信息公开查阅点数 (2014)"""
    @property
    def staff(self) -> _StatisticsResourcesStaff:
        """（三）从事政府信息公开工作人员数 (2014)"""
    @property
    def budget(self) -> _StatisticsRow:
        """（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费） (2014)"""


class _StatisticsMeetingsAndTraining(Group):
    @property
    def meetings(self) -> _StatisticsRow:
        """（一）召开政府信息公开工作会议或专题会议数 (2014)"""
    @property
    def courses(self) -> _StatisticsRow:
        """（二）举办各类培训班数 (2014)"""
    @property
    def participants(self) -> _StatisticsRow:
        """（三）接受培训人员数 (2014)"""


class _Statistics(Section):
    @property
    def disclosure(self) -> _StatisticsDisclosure:
        """一、主动公开情况 (2014)"""
    @property
    def responses(self) -> _StatisticsResponses:
        """二、回应解读情况 (2014)"""
    @property
    def requests(self) -> _StatisticsRequests:
        """三、依申请公开情况 (2014)"""
    @property
    def reconsideration(self) -> _StatisticsReconsideration:
        """四、行政复议数量 (2014)"""
    @property
    def litigation(self) -> _StatisticsLitigation:
        """五、行政诉讼数量 (2014)"""
    @property
    def complaints(self) -> _StatisticsRow:
        """六、举报投诉数量 (2014)"""
    @property
    def fees(self) -> _StatisticsRow:
        """七、依申请公开信息收取的费用 (2014)"""
    @property
    def resources(self) -> _StatisticsResources:
        """八、机构建设和保障经费情况 (2014)"""
    @property
    def meetings_and_training(self) -> _StatisticsMeetingsAndTraining:
        """九、政府信息公开会议和培训情况 (2014)"""


_PathOfReport = Literal[
    "statistics.disclosure.published.number",
    "statistics.disclosure.published.normative_documents.number",
    "statistics.disclosure.normative_documents_issued.number",
    "statistics.disclosure.channels.gazette.number",
    "statistics.disclosure.channels.website.number",
    "statistics.disclosure.channels.microblog.number",
    "statistics.disclosure.channels.wechat.number",
    "statistics.disclosure.channels.other.number",
    "statistics.responses.topics.number",
    "statistics.responses.channels.press_conferences.number",
    "statistics.responses.channels.press_conferences.held_by_head.number",
    "statistics.responses.channels.online_interviews.number",
    "statistics.responses.channels.online_interviews.joined_by_head.number",
    "statistics.responses.channels.interpretations.number",
    "statistics.responses.channels.social_media.number",
    "statistics.responses.channels.other.number",
    "statistics.requests.received.total",
    "statistics.requests.received.in_person.number",
    "statistics.requests.received.fax.number",
    "statistics.requests.received.online.number",
    "statistics.requests.received.letter.number",
    "statistics.requests.completed.total",
    "statistics.requests.completed.on_time.number",
    "statistics.requests.completed.extended.number",
    "statistics.requests.replies.total",
    "statistics.requests.replies.already_public.number",
    "statistics.requests.replies.granted.number",
    "statistics.requests.replies.partly_granted.number",
    "statistics.requests.replies.refused.total",
    "statistics.requests.replies.refused.state_secret.number",
    "statistics.requests.replies.refused.trade_secret.number",
    "statistics.requests.replies.refused.privacy.number",
    "statistics.requests.replies.refused.security_and_stability.number",
    "statistics.requests.replies.refused.not_government_information.number",
    "statistics.requests.replies.refused.other.number",
    "statistics.requests.replies.other_agency.number",
    "statistics.requests.replies.nonexistent.number",
    "statistics.requests.replies.to_be_amended.number",
    "statistics.requests.replies.other_procedure.number",
    "statistics.reconsideration.total",
    "statistics.reconsideration.upheld.number",
    "statistics.reconsideration.corrected.number",
    "statistics.reconsideration.other.number",
    "statistics.litigation.total",
    "statistics.litigation.upheld.number",
    "statistics.litigation.corrected.number",
    "statistics.litigation.other.number",
    "statistics.complaints.number",
    "statistics.fees.number",
    "statistics.resources.offices.number",
    "statistics.resources.reading_points.number",
    "statistics.resources.staff.total",
    "statistics.resources.staff.full_time.number",
    "statistics.resources.staff.part_time.number",
    "statistics.resources.budget.number",
    "statistics.meetings_and_training.meetings.number",
    "statistics.meetings_and_training.courses.number",
    "statistics.meetings_and_training.participants.number",
    "disclosure.rules.created",
    "disclosure.rules.disclosed",
    "disclosure.rules.total_disclosed",
    "disclosure.normative_documents.created",
    "disclosure.normative_documents.disclosed",
    "disclosure.normative_documents.total_disclosed",
    "disclosure.licensing.previous_items",
    "disclosure.licensing.change",
    "disclosure.licensing.decisions",
    "disclosure.other_services.previous_items",
    "disclosure.other_services.change",
    "disclosure.other_services.decisions",
    "disclosure.penalties.previous_items",
    "disclosure.penalties.change",
    "disclosure.penalties.decisions",
    "disclosure.compulsion.previous_items",
    "disclosure.compulsion.change",
    "disclosure.compulsion.decisions",
    "disclosure.fees.previous_items",
    "disclosure.fees.change",
    "disclosure.procurement.items",
    "disclosure.procurement.amount",
    "requests.received.natural_person",
    "requests.received.enterprise",
    "requests.received.research",
    "requests.received.public_interest",
    "requests.received.legal_service",
    "requests.received.other_organization",
    "requests.received.total",
    "requests.carried_in.natural_person",
    "requests.carried_in.enterprise",
    "requests.carried_in.research",
    "requests.carried_in.public_interest",
    "requests.carried_in.legal_service",
    "requests.carried_in.other_organization",
    "requests.carried_in.total",
    "requests.outcomes.granted.natural_person",
    "requests.outcomes.granted.enterprise",
    "requests.outcomes.granted.research",
    "requests.outcomes.granted.public_interest",
    "requests.outcomes.granted.legal_service",
    "requests.outcomes.granted.other_organization",
    "requests.outcomes.granted.total",
    "requests.outcomes.partly_granted.natural_person",
    "requests.outcomes.partly_granted.enterprise",
    "requests.outcomes.partly_granted.research",
    "requests.outcomes.partly_granted.public_interest",
    "requests.outcomes.partly_granted.legal_service",
    "requests.outcomes.partly_granted.other_organization",
    "requests.outcomes.partly_granted.total",
    "requests.outcomes.refused.state_secret.natural_person",
    "requests.outcomes.refused.state_secret.enterprise",
    "requests.outcomes.refused.state_secret.research",
    "requests.outcomes.refused.state_secret.public_interest",
    "requests.outcomes.refused.state_secret.legal_service",
    "requests.outcomes.refused.state_secret.other_organization",
    "requests.outcomes.refused.state_secret.total",
    "requests.outcomes.refused.prohibited_by_law.natural_person",
    "requests.outcomes.refused.prohibited_by_law.enterprise",
    "requests.outcomes.refused.prohibited_by_law.research",
    "requests.outcomes.refused.prohibited_by_law.public_interest",
    "requests.outcomes.refused.prohibited_by_law.legal_service",
    "requests.outcomes.refused.prohibited_by_law.other_organization",
    "requests.outcomes.refused.prohibited_by_law.total",
    "requests.outcomes.refused.security_and_stability.natural_person",
    "requests.outcomes.refused.security_and_stability.enterprise",
    "requests.outcomes.refused.security_and_stability.research",
    "requests.outcomes.refused.security_and_stability.public_interest",
    "requests.outcomes.refused.security_and_stability.legal_service",
    "requests.outcomes.refused.security_and_stability.other_organization",
    "requests.outcomes.refused.security_and_stability.total",
    "requests.outcomes.refused.third_party_rights.natural_person",
    "requests.outcomes.refused.third_party_rights.enterprise",
    "requests.outcomes.refused.third_party_rights.research",
    "requests.outcomes.refused.third_party_rights.public_interest",
    "requests.outcomes.refused.third_party_rights.legal_service",
    "requests.outcomes.refused.third_party_rights.other_organization",
    "requests.outcomes.refused.third_party_rights.total",
    "requests.outcomes.refused.internal_affairs.natural_person",
    "requests.outcomes.refused.internal_affairs.enterprise",
    "requests.outcomes.refused.internal_affairs.research",
    "requests.outcomes.refused.internal_affairs.public_interest",
    "requests.outcomes.refused.internal_affairs.legal_service",
    "requests.outcomes.refused.internal_affairs.other_organization",
    "requests.outcomes.refused.internal_affairs.total",
    "requests.outcomes.refused.deliberative_process.natural_person",
    "requests.outcomes.refused.deliberative_process.enterprise",
    "requests.outcomes.refused.deliberative_process.research",
    "requests.outcomes.refused.deliberative_process.public_interest",
    "requests.outcomes.refused.deliberative_process.legal_service",
    "requests.outcomes.refused.deliberative_process.other_organization",
    "requests.outcomes.refused.deliberative_process.total",
    "requests.outcomes.refused.enforcement_files.natural_person",
    "requests.outcomes.refused.enforcement_files.enterprise",
    "requests.outcomes.refused.enforcement_files.research",
    "requests.outcomes.refused.enforcement_files.public_interest",
    "requests.outcomes.refused.enforcement_files.legal_service",
    "requests.outcomes.refused.enforcement_files.other_organization",
    "requests.outcomes.refused.enforcement_files.total",
    "requests.outcomes.refused.administrative_inquiries.natural_person",
    "requests.outcomes.refused.administrative_inquiries.enterprise",
    "requests.outcomes.refused.administrative_inquiries.research",
    "requests.outcomes.refused.administrative_inquiries.public_interest",
    "requests.outcomes.refused.administrative_inquiries.legal_service",
    "requests.outcomes.refused.administrative_inquiries.other_organization",
    "requests.outcomes.refused.administrative_inquiries.total",
    "requests.outcomes.unavailable.not_held.natural_person",
    "requests.outcomes.unavailable.not_held.enterprise",
    "requests.outcomes.unavailable.not_held.research",
    "requests.outcomes.unavailable.not_held.public_interest",
    "requests.outcomes.unavailable.not_held.legal_service",
    "requests.outcomes.unavailable.not_held.other_organization",
    "requests.outcomes.unavailable.not_held.total",
    "requests.outcomes.unavailable.not_compiled.natural_person",
    "requests.outcomes.unavailable.not_compiled.enterprise",
    "requests.outcomes.unavailable.not_compiled.research",
    "requests.outcomes.unavailable.not_compiled.public_interest",
    "requests.outcomes.unavailable.not_compiled.legal_service",
    "requests.outcomes.unavailable.not_compiled.other_organization",
    "requests.outcomes.unavailable.not_compiled.total",
    "requests.outcomes.unavailable.unclear.natural_person",
    "requests.outcomes.unavailable.unclear.enterprise",
    "requests.outcomes.unavailable.unclear.research",
    "requests.outcomes.unavailable.unclear.public_interest",
    "requests.outcomes.unavailable.unclear.legal_service",
    "requests.outcomes.unavailable.unclear.other_organization",
    "requests.outcomes.unavailable.unclear.total",
    "requests.outcomes.not_processed.petitions.natural_person",
    "requests.outcomes.not_processed.petitions.enterprise",
    "requests.outcomes.not_processed.petitions.research",
    "requests.outcomes.not_processed.petitions.public_interest",
    "requests.outcomes.not_processed.petitions.legal_service",
    "requests.outcomes.not_processed.petitions.other_organization",
    "requests.outcomes.not_processed.petitions.total",
    "requests.outcomes.not_processed.repeated.natural_person",
    "requests.outcomes.not_processed.repeated.enterprise",
    "requests.outcomes.not_processed.repeated.research",
    "requests.outcomes.not_processed.repeated.public_interest",
    "requests.outcomes.not_processed.repeated.legal_service",
    "requests.outcomes.not_processed.repeated.other_organization",
    "requests.outcomes.not_processed.repeated.total",
    "requests.outcomes.not_processed.published.natural_person",
    "requests.outcomes.not_processed.published.enterprise",
    "requests.outcomes.not_processed.published.research",
    "requests.outcomes.not_processed.published.public_interest",
    "requests.outcomes.not_processed.published.legal_service",
    "requests.outcomes.not_processed.published.other_organization",
    "requests.outcomes.not_processed.published.total",
    "requests.outcomes.not_processed.abusive.natural_person",
    "requests.outcomes.not_processed.abusive.enterprise",
    "requests.outcomes.not_processed.abusive.research",
    "requests.outcomes.not_processed.abusive.public_interest",
    "requests.outcomes.not_processed.abusive.legal_service",
    "requests.outcomes.not_processed.abusive.other_organization",
    "requests.outcomes.not_processed.abusive.total",
    "requests.outcomes.not_processed.confirmation.natural_person",
    "requests.outcomes.not_processed.confirmation.enterprise",
    "requests.outcomes.not_processed.confirmation.research",
    "requests.outcomes.not_processed.confirmation.public_interest",
    "requests.outcomes.not_processed.confirmation.legal_service",
    "requests.outcomes.not_processed.confirmation.other_organization",
    "requests.outcomes.not_processed.confirmation.total",
    "requests.outcomes.other.natural_person",
    "requests.outcomes.other.enterprise",
    "requests.outcomes.other.research",
    "requests.outcomes.other.public_interest",
    "requests.outcomes.other.legal_service",
    "requests.outcomes.other.other_organization",
    "requests.outcomes.other.total",
    "requests.outcomes.total.natural_person",
    "requests.outcomes.total.enterprise",
    "requests.outcomes.total.research",
    "requests.outcomes.total.public_interest",
    "requests.outcomes.total.legal_service",
    "requests.outcomes.total.other_organization",
    "requests.outcomes.total.total",
    "requests.carried_out.natural_person",
    "requests.carried_out.enterprise",
    "requests.carried_out.research",
    "requests.carried_out.public_interest",
    "requests.carried_out.legal_service",
    "requests.carried_out.other_organization",
    "requests.carried_out.total",
    "disputes.reconsideration.upheld",
    "disputes.reconsideration.corrected",
    "disputes.reconsideration.other",
    "disputes.reconsideration.pending",
    "disputes.reconsideration.total",
    "disputes.litigation.direct.upheld",
    "disputes.litigation.direct.corrected",
    "disputes.litigation.direct.other",
    "disputes.litigation.direct.pending",
    "disputes.litigation.direct.total",
    "disputes.litigation.after_reconsideration.upheld",
    "disputes.litigation.after_reconsideration.corrected",
    "disputes.litigation.after_reconsideration.other",
    "disputes.litigation.after_reconsideration.pending",
    "disputes.litigation.after_reconsideration.total",
    "disclosure.rules.issued",
    "disclosure.rules.repealed",
    "disclosure.rules.in_force",
    "disclosure.normative_documents.issued",
    "disclosure.normative_documents.repealed",
    "disclosure.normative_documents.in_force",
    "disclosure.fees.amount",
    "requests.outcomes.other.not_clarified.natural_person",
    "requests.outcomes.other.not_clarified.enterprise",
    "requests.outcomes.other.not_clarified.research",
    "requests.outcomes.other.not_clarified.public_interest",
    "requests.outcomes.other.not_clarified.legal_service",
    "requests.outcomes.other.not_clarified.other_organization",
    "requests.outcomes.other.not_clarified.total",
    "requests.outcomes.other.fee_unpaid.natural_person",
    "requests.outcomes.other.fee_unpaid.enterprise",
    "requests.outcomes.other.fee_unpaid.research",
    "requests.outcomes.other.fee_unpaid.public_interest",
    "requests.outcomes.other.fee_unpaid.legal_service",
    "requests.outcomes.other.fee_unpaid.other_organization",
    "requests.outcomes.other.fee_unpaid.total",
    "requests.outcomes.other.other.natural_person",
    "requests.outcomes.other.other.enterprise",
    "requests.outcomes.other.other.research",
    "requests.outcomes.other.other.public_interest",
    "requests.outcomes.other.other.legal_service",
    "requests.outcomes.other.other.other_organization",
    "requests.outcomes.other.other.total",
    "disclosure.other_documents.created",
    "disclosure.other_documents.disclosed",
    "disclosure.other_documents.total_disclosed",
]


class Report(_Report):
    """A report in any of the packaged forms: it has the keys of all of them."""
    @property
    def preamble(self) -> Section: ...
    @property
    def overview(self) -> Section:
        """一、概述 (2014) · 一、总体情况 (2020, 2021, hubei_2020)"""
    @property
    def disclosure(self) -> _Disclosure:
        """二、政府信息主动公开情况 (2014) · 二、主动公开政府信息情况 (2020, 2021, hubei_2020)"""
    @property
    def requests(self) -> _Requests:
        """三、依申请公开政府信息和不予公开政府信息的情况 (2014) · 三、收到和处理政府信息公开申请情况 (2020, 2021, hubei_2020)"""
    @property
    def fees(self) -> Section:
        """四、收费及减免情况 (2014)"""
    @property
    def disputes(self) -> _Disputes:
        """五、因政府信息公开申请行政复议、提起行政诉讼的情况 (2014) · 四、政府信息公开行政复议、行政诉讼情况 (2020, 2021, hubei_2020)"""
    @property
    def problems(self) -> Section:
        """六、存在的主要问题及改进情况 (2014) · 五、存在的主要问题及改进情况 (2020, 2021, hubei_2020)"""
    @property
    def other_matters(self) -> Section:
        """七、其他需要报告的事项 (2014) · 六、其他需要报告的事项 (2020, 2021, hubei_2020)"""
    @property
    def statistics(self) -> _Statistics:
        """政府信息公开情况统计表 (2014)"""
    @overload
    def __getitem__(self, path: _PathOfReport) -> Cell: ...
    @overload
    def __getitem__(self, path: str) -> Any: ...
    @overload
    def get(self, path: _PathOfReport, default: None = None) -> Cell | None: ...
    @overload
    def get(self, path: str, default: Any = None) -> Any: ...


@overload
def parse(page: Document | str, template: Literal["2014"]) -> Report2014: ...  # type: ignore[overload-overlap]  # pyright: ignore[reportOverlappingOverload]
@overload
def parse(page: Document | str, template: Literal["2020"]) -> Report2020: ...  # type: ignore[overload-overlap]  # pyright: ignore[reportOverlappingOverload]
@overload
def parse(page: Document | str, template: Literal["2021"]) -> Report2021: ...  # type: ignore[overload-overlap]  # pyright: ignore[reportOverlappingOverload]
@overload
def parse(page: Document | str, template: Literal["hubei_2020"]) -> ReportHubei2020: ...  # type: ignore[overload-overlap]  # pyright: ignore[reportOverlappingOverload]
@overload
def parse(page: Document | str, template: Template | str | Sequence[Template | str] | None = None) -> Report: ...
def from_dict(data: Mapping[str, Any], template: Template | None = None) -> Report: ...
