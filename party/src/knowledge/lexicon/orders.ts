import type { Concepts } from './concepts.js'

/** Orders, invoices and what is wrong with a delivery's contents. */
export const orders: Concepts = {
  order: {
    zh: '订单|下单|下的单|那单|这单|拍下|一单|订的|买的单|那笔|这笔|一笔',
    en: 'order|purchase|bought|buy|i order',
  },
  status: {
    zh: '状态|进度|情况|怎么样了|处理到哪|到哪一步|什么进展|审核|审了|进展|到什么程度|处理好|处理了|受理|审批|通过了|批了|动静|消息|安排了',
    en: 'status|progress|news|stage|what is up with|whats up with|what is happening|whats happening|update on|approve|approv|process|processed|in progress|how is it going|whats the latest|where are we with|gone through|any word on|look up|whats going on with my order|happening with my|where my order stands|any news on|news on',
  },
  cancel: {
    zh: '取消|撤销|撤单|撤回|作废|后悔|不想要了|别发|不发了|拍错|下错|不买了|关掉订单|不要这个了|关闭订单|退单|不用了|先别|停止|终止|反悔|买错|重复下单|多下了|关掉|停掉|取消掉',
    en: 'cancel|call off|scrap|stop one|stop it|stop the order|void|change my mind|changed my mind|by mistake|by accident|no longer want|accident|withdraw|revoke|reverse|undo|changed mind|dont send|do not send|dont ship|no need|stop shipping|stop it from|kill my order|back out|take the order back|dont need it now|ordered too many|remove one',
  },
  change: {
    zh: '修改|更改|改成|换成|换个|改一下|更换|改绑|换掉|更新|改为|能改|变更|调整|换一个|转成|替换|想改|改大|改小',
    en: 'change|edit|update|correct|modify|switch|swap|alter|adjust|replace|amend|change over|redirect|convert|make it a|make it|choose another',
  },
  address: {
    zh: '地址|老家|新家|搬家|寄到|寄去|收件地|收货地|收件人|住址|住在|换个地方|收货|送到|邮编|门牌|省市|城市改|地方|寄往|街道|省份|爸妈家|学校地址',
    en: 'address|move house|i moved|moved to|recipient|house|home address|somewhere else|street|apartment|new place|postcode|zip code|street name|ship to|deliver to|send to|sent to|destination|office|workplace|building|wrong street|flat|parents|different city|staying|different address|another address|new address',
  },
  colour: {
    zh: '颜色|红色|蓝色|绿色|黑色|灰色|白色|黄色|橙色|红的|蓝的|绿的|黑的|灰的|白的|色号|紫|粉|棕|卡其|米色|橘|深色|浅色|黑色的|蓝色的',
    en: 'colour|color|blue|green|red|black|grey|gray|white|orange|yellow|navy|purple|pink|brown|beige|khaki|dark|colored|coloured|shade',
  },
  size: {
    zh: '尺码|码数|大一码|小一码|大一号|小一号|什么码|几码|大码|小码|号型|版型|偏大|偏小|多大的|穿多大|太大|太小|太紧|太松|身高|体重|斤|规格|xl|xxl|尺寸|合身|合适|加大|均码|胖|瘦|高|矮|腰围|胸围|肩宽|米八|米七|米六|公分|厘米|个子|多长|松紧|号',
    en: 'size|large|medium|small|xl|xxl|fit|tight|loose|too big|too small|tall|runs large|bigger|smaller|cm|kg|measurement|sizing|xs|s or m|m or l|wide|narrow|chest|waist|body|slim|oversized|baggy|runs small|true to size|snug|size up|size down|height|come up big|which one fit|fits me|small or medium|dimension|shirt size',
  },
  together: {
    zh: '一起|一块儿|一块|合并|合单|合成|打包|并成|并在一起|一次寄|同一个箱|合在|凑到|装一',
    en: 'together|combine|single box|one box|one parcel|same box|merge|consolidate|all at once|same parcel|same package|one package|one shipment|one delivery|one go|join|same shipment|two boxes|add it to|travel in|one parcel please|two separate',
  },
  invoice: {
    zh: '发票|普票|专票|开票|票据|抬头|税号|报销|报账|税票|收据|凭据|增值税|电子票|普通票|纸质|会计|凭证',
    en: 'invoice|fapiao|receipt|tax|vat|expense|bill for|tax receipt|vat receipt|official receipt|bill me|paperwork|accounting|bill|claim this|proof of purchase',
  },
  company: {
    zh: '公司|单位|企业|对公|老板|员工|财务|采购|机构|学校|工厂|法人|单位的',
    en: 'company|business|employer|boss|corporate|firm|staff|team|corporation|employee|workplace|organisation|organization|office',
  },
  missing: {
    zh: '少了|少发|缺了|缺少|漏发|漏了|不齐|少一|只来了|只收到|没装|缺件|没装进|没给|缺|少件|短缺|不全|没有附|少寄|少放|没附|忘了放|只有两|只给|少给|没寄来|没有赠|杯子没|一半',
    en: 'missing|not in the box|in the box|wasnt in|fewer|only two|only one|only got|left out|should be included|incomplete|short|forgot to|not included|include|absent|lacking|without the|didnt include|only half|one short|came without|not all|only got half|not there|something is missing|nothing inside|only received|two came|one came|packed too few|half of it|didnt contain|and only|forgotten',
  },
  wrong: {
    zh: '错了|发错|不对|不是我|有误|填错|开错|根本不是|搞错|选错|名字不对|寄错|弄错|其实要|选成|不一样|不符|不是这|拿错|装错|送错|打错|出错|不是我要|不是我买|别人的|男款发|女款|发成|寄成',
    en: 'wrong|incorrect|mistake|not the one|isnt the one|someone else|someone elses|somebody else|misspell|spell|error on|typo|mix up|not what i|not right|different item|different one|not my|wasnt what|another one|another product|other person|mixed up|not what|i never ordered|version by mistake|isnt my|got a|not the colour|i ordered',
  },
  history: {
    zh: '以前的|历史|去年|前年|之前买|老订单|购买记录|记录|以往|翻不到|过去|早前|几年前|多年前|上次买|曾经|查到以前|老的订单|旧订单|上一次|记不清|往年',
    en: 'past|old order|last year|history|previous|earlier|from you in|years ago|2021|2022|2023|2024|ages ago|earlier purchase|bought before|years back|long ago|older|archive|back then|last time|long time ago|last time i bought|previously|go back far',
  },
  preorder: {
    zh: '预售|预订|预定|定金|尾款|预付|预购|首发|新品预|还没上市|众筹',
    en: 'pre order|preorder|presale|pre sale|deposit|balance|in advance|release|upcoming|not released|launch date',
  },
  gift: {
    zh: '礼物|送人|礼盒|惊喜|贺卡|送给|送女友|送男友|包装|送爸|送妈|送朋友|包起来|送礼|礼品|礼袋|女朋友|男朋友|闺蜜|贺词|祝福|看到价格|附张|贺|附一句|小卡片',
    en: 'gift|present|wrap|greet card|surprise|for a friend|for my dad|for my mum|for my mom|present for|giving it|for my wife|for my husband|for my girlfriend|for my boyfriend|for her|for him|note inside|ribbon|nicely|message inside|pretty|show the price|hide the price|hide the cost|no price|christmas|card with it|include a message',
  },
  birthday: {
    zh: '生日|寿星|过生',
    en: 'birthday|date of birth',
  },
  bulk: {
    zh: '批量|团购|统一订|大量|多买|买得多|几十件|一百件|集体|班服|队服|集采|整批|大单|俱乐部|好几十|几百件|订制|定制|多件|批发|统一采|三十|标志|印标|印我们',
    en: 'bulk|group|wholesale|club|team|many pieces|quantity|large order|outfit|large quantity|many of them|dozens|hundreds|whole team|our group|organisation order|logo|print our|many of|lots|school|staff|thirty|forty|fifty|hundred|corporate order|company order',
  },
  remove: {
    zh: '删除|去掉|隐藏|删掉|销掉|清除|不想让|抹掉|移除|清空|去除|撤下|屏蔽|删|藏',
    en: 'delete|remove|hide|erase|close my account|wipe|clear|take off|get rid|invisible|take down|disappear from|shouldnt see|should not see',
  },
  buy: {
    zh: '买|购买|选购|入手',
    en: 'buy|bought|purchase|shop for',
  },
}
