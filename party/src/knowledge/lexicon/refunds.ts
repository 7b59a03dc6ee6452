import type { Concepts } from './concepts.js'

/** Refunds, returns and exchanges. */
export const refunds: Concepts = {
  refund: {
    zh: '退款|退钱|退我钱|退的钱|钱退|返还|退回来|钱回来|退到|退给|退还|到账|退差|打回来|退回我|把钱|返款|钱还|还我钱|钱到|回款|打到|款项|价钱退|退我',
    en: 'refund|money back|cash back|reimburse|paid back|get paid back|bank statement|money land|back in my account|credit back|money return|get my money|have my money|pay me back|repay|money arrive|give me my money|get back my money|receive the money|paid out|see the money|want my money|refund me|wont refund|rather have my money|waiting for my money',
  },
  return: {
    zh: '退货|退掉|退不|退吗|退了|寄回|寄回去|想退|能退|可以退|要退|只退|退一件|弄回去|还给你们|我退|退换|不满意|不喜欢|七天无理由|退件|退回|退的|退得|无理由|邮回|寄还|退给你|送回|拿回|不合适要退|不要了',
    en: 'return|send back|send it back|sent back|mail back|mailed back|bring back|bring it back|take back|take it back|give back|go back|dont like|hate it|returning|returnable|ship back|ship it back|hand back|sending back|send this back|send something back|not happy|not satisfied|isnt for me|arent for me|not for me|take them back|bring them back|go back to you|drop it off',
  },
  exchange: {
    zh: '换货|换码|换大|换小|调换|换一件|换成|换个|换个码|换尺|换大点|换小点|换双|换颜色|互换|换一双|换别的',
    en: 'exchange|swap|switch|different size|another size|instead of|trade|change for|another colour|other size|other colour|next size|size bigger|replace it with|replaced',
  },
  window: {
    zh: '多少天内|期限|几天内|还能退|来得及|最晚|之前必须|过期|截止|二十天|三十天|一个月|半个月|超过|多久之内|多少天可以退|时限|有效期|最迟|时间限制|几周|两周|三周|一周了|十天|太晚|来不来得及',
    en: 'deadline|last day|too late|period|within|how long do i have|days ago|weeks ago|a month|still return|policy|cutoff|time limit|how late|cut off|too old|expired|weeks after|days after|how many days do|until when|latest|no later|already been|time frame',
  },
  postage: {
    zh: '运费|邮费|邮寄费|包邮|快递费|免邮|运费险|寄费|邮寄|路费|配送费|物流费|送货费|发货费',
    en: 'postage|ship fee|ship cost|delivery fee|delivery cost|free delivery|free ship|ship free|cost of ship|pay for ship|return ship|delivery charge|courier fee|send fee|freight|shipping charge|free post|return label|label cost|transport cost|shipping cost|shipping free|cost to return|cost to send|pay to return|shipping add|pay postage',
  },
  whopays: {
    zh: '谁出|谁付|算谁|谁承担|我出|要我付|自己出|由谁|谁来付|谁来承担|报销|掏钱|我付|你们付|免费吗',
    en: 'who pay|cover|my cost|your expense|my expense|at whose|do i have to pay|you pay|cost me|pay for|free of charge|charged for|out of my pocket|on you|on me',
  },
  worn: {
    zh: '穿过|试穿|洗过|用过|穿了|上脚|下过水|已经使用|穿着爬|穿了一天|穿过几次|水洗了|用了|过水',
    en: 'worn|wore|wear|tried on|try on|used it|washed|after washing|one hike|used|have worn|been wearing|went hiking in|after using|already used|took it out',
  },
  tag: {
    zh: '吊牌|标签|牌子|标牌|挂牌|标签剪|水洗标|剪标',
    en: 'tag|label|tags off|price tag|swing tag|hangtag',
  },
  damaged: {
    zh: '质量|瑕疵|破洞|破了|坏了|烂了|压扁|压坏|裂|断了|断成|开线|脱线|有洞|开胶|损坏|破损|掉色|做工|变形|刮破|坏的|折了|撕|污渍|线头|脱胶|松了|裂开|碎了|褪色|起球|不良|次品|残次|划痕|有问题|漏气|断裂|豁口|扯破|爆了|脏的|破的|烂',
    en: 'broken|broke|damage|faulty|fault|defect|torn|rip|hole|crush|squash|crack|snap|come apart|came apart|fell apart|seam|stitch|tear|dent|flaw|busted|split open|stain|scratch|fray|loose thread|shatter|dead on arrival|doa|bent|burst|came off|come off|fall apart|falling apart|split|ripped|snapped|poor quality|bad quality|low quality|bust|cracked|dirty mark|defective|has a rip|a rip|peeling|loose|out of the box broken|marks on',
  },
  new: {
    zh: '新买|刚买|刚拆|刚到|新到|刚收到|刚打开|新的|头一次|第一次穿|第一次用|才到|才买',
    en: 'brand new|new one|just arrive|unpack|when i opened|the minute|straight away|out of the box|first use|first day|just got|just received|just bought|arrive like|on arrival|right out',
  },
  partly: {
    zh: '一件|其中|部分|留下|分开处理|剩下的|只退|单独退|一部分退|不全退|留一|退其中|其余|另一件不要|只要|一样|只退裤',
    en: 'only part|part of|one of the|just one|partial|half of|the other|not all of|not everything|keep one|keeping one|keeping the|keep the|rest i|single item|some of|one of them|two things one|send back only|one goes back|dont want one',
  },
  cheaper: {
    zh: '降价|差价|便宜了|打折了|补差|价格保护|保价|买贵|更便宜|跌了|降了|掉价|打折|特价|促销价|价低|差额|退差|贵了|跌价',
    en: 'cheaper|price drop|price protection|went on sale|lower price|price match|reduced|less than i paid|unfair|price went down|price fell|went down|on sale|price adjustment|overpaid|paid more|now costs|costs less|marked down|refund the difference|price change|less now|saw it for less|dropped the price|could have paid less|match your',
  },
  rejected: {
    zh: '拒绝|不同意|没通过|驳回|凭什么|不给退|不给我|不合格|被拒|不批|不通过|不受理|打回|不给办|退不了|不让退|失败了|拒了|不让我退|不符合|不肯|关闭了|没批',
    en: 'reject|refuse|deny|denied|declin|say no|said no|turned down|not approve|fail inspection|declined|decline|not accepted|rejection|no refund|wont refund|disapprove|turn down|dont qualify|doesnt qualify|closed without|why cant i|wont accept|wont take|turned it down|why did you',
  },
  where: {
    zh: '哪里|哪儿|在哪|去哪|什么地方|哪个|何处|哪边|去哪里|哪个地方|位于',
    en: 'where|which city|which place|location|whereabouts|wheres',
  },
}
