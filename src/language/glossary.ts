/**
 * English for words of Chinese news, written for this project from general knowledge; not taken from a dictionary.
 * The words that machine translation of news leaves behind are mostly abstract nouns and verbs of two characters.
 *
 * Form: word=sense|sense, best first, verbs as "to do".
 */
const ENTRIES = `
渗透=to infiltrate|infiltration|to penetrate 活跃=active|activity 活跃度=activity|level of activity 谈判=negotiation|to negotiate
对手=opponent|rival 伙伴=partner 可靠=reliable 可靠性=reliability 准确=accurate 准确性=accuracy 可能性=possibility 重要性=importance 必要性=necessity 安全性=safety 稳定性=stability 透明度=transparency 满意度=satisfaction 可信度=credibility 缓冲=buffer 不确定性=uncertainty 确定性=certainty 成本=cost 等待=to wait for|to await
抢修=to repair|emergency repair 维修=to repair|maintenance 拆卸=to dismantle|dismantling 校对=to proofread|proofreading 竞拍=to bid|bidding
拍卖=auction|to auction 政府=government 政策=policy 政治=politics|political 经济=economy|economic 军事=military 外交=diplomacy|diplomatic
战争=war 和平=peace 停火=ceasefire 冲突=conflict 制裁=sanctions|to sanction 协议=agreement 条约=treaty 会议=meeting|conference
会谈=talks 峰会=summit 访问=to visit|visit 声明=statement|to declare 宣布=to announce 表示=to say|to state 强调=to emphasize
指出=to point out 认为=to believe|to think 支持=to support|support 反对=to oppose|opposition 批评=to criticize|criticism 呼吁=to call for|appeal
要求=to demand|request 要挟=to coerce 威胁=threat|to threaten 攻击=attack|to attack 袭击=attack|to attack 打击=to strike|blow 防御=defence|to defend
进攻=offensive|to attack 撤退=to retreat|retreat 撤军=troop withdrawal 部署=to deploy|deployment 部队=troops|unit 军队=army 士兵=soldier
导弹=missile 无人机=drone 武器=weapon 弹药=ammunition 坦克=tank 战斗机=fighter jet 航母=aircraft carrier 前线=front line 战场=battlefield
领土=territory 边境=border 边界=border 主权=sovereignty 安全=security|safe 威慑=deterrence|to deter 保证=to guarantee|guarantee 承诺=to promise|commitment
合作=cooperation|to cooperate 关系=relations 利益=interests 影响=influence|to affect 影响力=influence 压力=pressure 局势=situation 形势=situation
危机=crisis 问题=problem|issue 解决=to solve|solution 方案=plan 计划=plan|to plan 措施=measures 行动=action|operation 任务=task|mission
目标=goal|target 战略=strategy|strategic 战术=tactics 优势=advantage 弱点=weakness 实力=strength 能力=ability 力量=force|strength
总统=president 总理=prime minister 主席=chairman 部长=minister 大使=ambassador 发言人=spokesperson 官员=official 专家=expert 学者=scholar
记者=reporter 媒体=media 报道=report|to report 新闻=news 消息=news 采访=interview|to interview 评论=comment|to comment 分析=analysis|to analyse
调查=investigation|to investigate 证据=evidence 法律=law 法院=court 法官=judge 判决=ruling 逮捕=to arrest|arrest 警察=police 警方=police
犯罪=crime 监狱=prison 人权=human rights 民主=democracy|democratic 自由=freedom|free 选举=election 投票=to vote|vote 议会=parliament 国会=congress
政党=party 候选人=candidate 改革=reform|to reform 开放=open|to open up 发展=development|to develop 建设=construction|to build 投资=investment|to invest
贸易=trade 关税=tariff 出口=export|to export 进口=import|to import 市场=market 企业=enterprise 公司=company 银行=bank 货币=currency 通胀=inflation
通货膨胀=inflation 利率=interest rate 汇率=exchange rate 债务=debt 预算=budget 税收=taxation 补贴=subsidy 价格=price 需求=demand 供应=supply|to supply
供应链=supply chain 生产=production|to produce 制造=to manufacture|manufacturing 工业=industry|industrial 农业=agriculture 能源=energy 石油=oil 天然气=natural gas
电力=electricity 煤炭=coal 核电=nuclear power 核武器=nuclear weapons 环境=environment 气候=climate 污染=pollution|to pollute 排放=emissions|to emit 灾害=disaster
地震=earthquake 洪水=flood 台风=typhoon 火灾=fire 救援=rescue|to rescue 疫情=epidemic 疫苗=vaccine 病毒=virus 医院=hospital 医生=doctor
患者=patient 治疗=treatment|to treat 健康=health|healthy 教育=education 学校=school 大学=university 学生=student 老师=teacher 研究=research|to study
科学=science|scientific 技术=technology|technical 科技=technology 创新=innovation|to innovate 人工智能=artificial intelligence 数据=data 网络=network|internet 互联网=internet 平台=platform
用户=user 信息=information 通信=communication 芯片=chip 半导体=semiconductor 机器人=robot 卫星=satellite 航天=spaceflight 火箭=rocket 交通=traffic|transport
铁路=railway 公路=highway 机场=airport 港口=port 船只=vessel 航班=flight 旅游=tourism 文化=culture|cultural 历史=history|historical 传统=tradition|traditional
艺术=art 音乐=music 电影=film 比赛=match|competition 冠军=champion 球员=player 教练=coach 球迷=fans 社会=society|social 社区=community
家庭=family 妇女=women 儿童=children 老人=elderly people 居民=residents 民众=the public 公众=the public 人民=people 群众=the masses 移民=immigrants|migration
难民=refugees 宗教=religion|religious 民族=ethnic group|nation 国家=country|state 地区=region 城市=city 农村=countryside 首都=capital 省份=province 当地=local
全球=global 国际=international 国内=domestic 联合国=United Nations 欧盟=European Union 北约=NATO 美国=United States 中国=China 俄罗斯=Russia 乌克兰=Ukraine
基础设施=infrastructure 机制=mechanism 制度=system 体系=system 框架=framework 原则=principle 规则=rule 标准=standard 权利=rights 权力=power 责任=responsibility
义务=obligation 条件=condition 机会=opportunity 挑战=challenge|to challenge 风险=risk 困难=difficulty|difficult 矛盾=contradiction 分歧=differences 共识=consensus 进展=progress
成果=results 结果=result 原因=reason 过程=process 阶段=stage 时间=time 未来=future 目前=at present 最近=recently 立场=position 态度=attitude
观点=viewpoint 意见=opinion 建议=proposal|to suggest 决定=decision|to decide 选择=choice|to choose 努力=effort|to strive 准备=to prepare|preparation 参与=to participate|participation 推动=to promote
促进=to promote 加强=to strengthen 提高=to raise|to improve 改善=to improve|improvement 扩大=to expand 减少=to reduce|reduction 增加=to increase|increase 限制=to restrict|restriction 禁止=to ban|ban 取消=to cancel
恢复=to restore|recovery 保持=to maintain 维护=to maintain 保护=to protect|protection 控制=control|to control 管理=management|to manage 监督=to supervise|supervision 检查=inspection|to inspect 审查=review|to review 批准=approval|to approve
签署=to sign 执行=to carry out 实施=to implement|implementation 落实=to implement 实现=to achieve 达成=to reach 违反=to violate|violation 遵守=to comply with 拒绝=to refuse|refusal 接受=to accept
避免=to avoid 防止=to prevent 缓解=to ease 升级=escalation|to escalate 降级=de-escalation 稳定=stability|stable 紧张=tense|tension 激烈=fierce 严重=serious 复杂=complex
重要=important 关键=key 主要=main 特别=special 一般=general 公开=public 秘密=secret 积极=active|positive 消极=negative 有效=effective 明显=obvious
人员=personnel 伤亡=casualties 死亡=death|to die 受伤=injured 损失=loss 破坏=to destroy|damage 摧毁=to destroy 占领=to occupy|occupation 包围=to encircle 突破=breakthrough|to break through
巡逻=patrol|to patrol 演习=exercise 侦察=reconnaissance 情报=intelligence 间谍=spy 谍报=espionage 黑客=hacker 宣传=propaganda|to publicise 舆论=public opinion 谣言=rumour 质疑=to question|doubt
回应=to respond|response 解释=to explain|explanation 澄清=to clarify 否认=to deny|denial 承认=to admit|to recognise 道歉=apology|to apologise 辞职=to resign|resignation 任命=to appoint|appointment 上任=to take office 下台=to step down
`

/** Headword to senses, joined by a bar. */
export const GLOSSARY: ReadonlyMap<string, string> = new Map(
  ENTRIES.trim()
    .split(/[\s]+(?=[\u4e00-\u9fff])/)
    .map((entry): readonly [string, string] => {
      const cut = entry.indexOf('=')
      return [entry.slice(0, cut), entry.slice(cut + 1)]
    }),
)
